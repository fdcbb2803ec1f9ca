package org.duibiao.catalog.restructuring.api;

import static org.duibiao.catalog.shared.Readers.OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.duibiao.catalog.organisation.api.OrganisationAccess;
import org.duibiao.catalog.restructuring.application.RestructuringService;
import org.duibiao.catalog.restructuring.domain.Restructuring;
import org.duibiao.catalog.restructuring.infrastructure.Restructurings;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was decided about an organisation's place and end. */
@Path("/api/catalog/v1/organisations/{code}/restructurings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Restructurings", description = "党组织变动 / Restructurings")
public class RestructuringResource {
  private final RestructuringService service;
  private final Restructurings restructurings;
  private final OrganisationAccess offices;
  private final Access access;

  RestructuringResource(
      RestructuringService service,
      Restructurings restructurings,
      OrganisationAccess offices,
      Access access) {
    this.service = service;
    this.restructurings = restructurings;
    this.offices = offices;
    this.access = access;
  }

  /** Scope: the organisation lies in the caller's subtree. */
  @GET
  @RolesAllowed({Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      operationId = "listRestructurings",
      summary = "党组织变动记录 / List restructurings",
      description =
          "某党组织历次隶属调整、撤销、合并、拆分，含待生效的，最近的在前。 / Its moves, dissolution, mergers and"
              + " splits, planned ones included, the latest first. Roles: every post but a portal's.")
  public Page<RestructuringView> list(
      @Parameter(example = "dept-01-b1") @PathParam("code") String code,
      @BeanParam PageRequest page) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    boolean keeps = access.mayAct(node, OFFICE);
    return restructurings.page(node.code(), page).map(one -> RestructuringView.of(one, keeps));
  }

  /** Scope: the organisation lies in the caller's subtree. */
  @GET
  @Path("/planned")
  @RolesAllowed({Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      operationId = "getPlannedRestructuring",
      summary = "查看待生效的变动 / Show what is planned",
      description =
          "该党组织待生效的变动；没有时 planned 为空。取消时以此处的 ETag 作 If-Match。"
              + " / What is planned for the organisation, null where nothing is; its ETag is what a"
              + " cancellation needs as If-Match. Roles: every post but a portal's.")
  public RestResponse<PlannedRestructuringView> planned(
      @Parameter(example = "dept-01-b1") @PathParam("code") String code) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    Optional<Restructuring> planned = restructurings.planned(node.code());
    boolean keeps = access.mayAct(node, OFFICE);
    return RestResponse.ResponseBuilder.ok(
            new PlannedRestructuringView(
                node.code(), planned.map(one -> RestructuringView.of(one, keeps)).orElse(null)))
        .header(HttpHeaders.ETAG, IfMatch.etag(planned.map(Restructuring::revision).orElse(0L)))
        .build();
  }

  /** Scope: the organisation lies in the subtree of the caller's office. */
  @POST
  @Path("/cancellation")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "cancelRestructuring",
      summary = "取消待生效的变动 / Cancel a planned restructuring",
      description =
          "取消该党组织待生效的变动；生效日期之前可以办理。 / Calls off what is planned for it; possible until its day"
              + " has come. Roles: office.")
  public RestResponse<RestructuringView> cancel(
      @Parameter(example = "dept-01-b1") @PathParam("code") String code,
      @Parameter(
              required = true,
              description =
                  "读取待生效变动（planned）时得到的 ETag；没有时为 \"0\""
                      + " / the ETag of what is planned, as read there; \"0\" where nothing is",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    OrganisationNode node = access.acting(Codes.inPath(code), OFFICE);
    Restructuring cancelled = service.cancel(node.code(), ifMatch, offices.changing(node));
    return RestResponse.ResponseBuilder.ok(RestructuringView.of(cancelled, true))
        .header(HttpHeaders.ETAG, IfMatch.etag(cancelled.revision()))
        .build();
  }
}
