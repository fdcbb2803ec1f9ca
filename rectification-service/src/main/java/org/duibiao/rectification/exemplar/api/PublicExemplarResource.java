package org.duibiao.rectification.exemplar.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.ApiDocument;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.exemplar.api.PublicExemplarView.PublicExemplarPage;
import org.duibiao.rectification.exemplar.application.ExemplarCatalogue;
import org.duibiao.rectification.exemplar.application.PublicExemplar.Wanted;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * What a public portal shows of exemplars. Nobody has to log in, so the answer is the same for
 * everybody; the gateway limits how often an address may ask.
 */
@Path("/api/rectification/v1/public/exemplars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exemplars")
public class PublicExemplarResource {
  private static final String CACHED = "public, max-age=60";

  private final ExemplarCatalogue catalogue;

  PublicExemplarResource(ExemplarCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Scope: everybody. */
  @GET
  @PermitAll
  @Operation(
      operationId = "listPublicExemplars",
      summary = "The exemplars as everybody may see them",
      description =
          """
          公开的选树名单：公示中、公示期满、培育创建中和已命名的，只有类别、党组织名称、批次、状态和日期。无需登录，可缓存一分钟。

          The exemplars in public notice or after it, in cultivation and designated: kind, name of the
          organisation, batch, state and dates, and nothing else. Nobody has to log in; the answer
          may be kept for a minute. Roles: none.""",
      extensions = @Extension(name = ApiDocument.WITHOUT_TOKEN, value = "true"))
  public RestResponse<PublicExemplarPage> listPublicExemplars(
      @Parameter(description = "专项行动 / campaign") @QueryParam("campaign") String campaign,
      @Parameter(description = "批次 / batch") @QueryParam("batch") String batch,
      @Parameter(description = "类别 / kind", schema = @Schema(implementation = ExemplarKind.class))
          @QueryParam("kind")
          String kind,
      @BeanParam PageRequest page) {
    Wanted wanted =
        new Wanted(
            Inputs.filter("campaign", campaign).orElse(null),
            Inputs.filter("batch", batch).orElse(null),
            Inputs.constant(ExemplarKind.class, "kind", kind).orElse(null));
    return ResponseBuilder.ok(PublicExemplarPage.of(catalogue.shown(wanted, page)))
        .header(HttpHeaders.CACHE_CONTROL, CACHED)
        .build();
  }
}
