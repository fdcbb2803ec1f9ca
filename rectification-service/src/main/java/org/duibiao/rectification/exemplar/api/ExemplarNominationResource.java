package org.duibiao.rectification.exemplar.api;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.EntryRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.NominationRequest;
import org.duibiao.rectification.exemplar.application.ExemplarReading;
import org.duibiao.rectification.exemplar.application.NominationDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an organisation comes to be an exemplar. */
@Path("/api/rectification/v1/organisations/{organisation}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exemplars")
public class ExemplarNominationResource {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String KEY =
      "重复发送时只生效一次 / sent again with the same key it takes effect once";

  private final NominationDesk desk;
  private final Idempotency idempotency;
  private final Inputs inputs;

  ExemplarNominationResource(NominationDesk desk, Idempotency idempotency, Inputs inputs) {
    this.desk = desk;
    this.idempotency = idempotency;
    this.inputs = inputs;
  }

  /** Scope: secretary or officer at the organisation or above. */
  @POST
  @Path("exemplar-nominations")
  @RolesAllowed({SECRETARY, OFFICER})
  @Operation(
      operationId = "nominateExemplar",
      summary = "Nominate an organisation as an exemplar",
      description =
          """
          推荐申报，附材料（本组织的佐证材料）。“双带头人”工作室须为教师党支部且书记是“双带头人”；标杆院系须为党总支；
          样板支部须为党支部或直属党支部；有未销号的薄弱党组织个案的不得申报。不符合的逐条指出（422）。
          需要职务：本级或上级的书记、党务干部。

          Nominates an organisation with materials of its own. A studio is a teacher branch's whose
          secretary is a dual leader, a benchmark department a general branch, an exemplary branch a
          branch; nobody with an open case. Each criterion that failed is named (422). Roles:
          secretary or officer of the organisation or above.""")
  @APIResponse(
      responseCode = "201",
      description = "已申报 / nominated",
      content = @Content(schema = @Schema(implementation = ExemplarView.class)))
  public Response nominateExemplar(
      @PathParam("organisation") String organisation,
      @Parameter(description = KEY) @HeaderParam(IDEMPOTENCY_KEY) String key,
      NominationRequest request) {
    NominationRequest present = Inputs.present(request);
    return once(
        key,
        "nominateExemplar",
        List.of(organisation, present),
        () ->
            desk.nominate(
                Inputs.code(organisation), inputs.later(present, NominationRequest::toNomination)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("exemplar-entries")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "enterExemplar",
      summary = "Enter an organisation that is cultivated already",
      description =
          """
          登记已入选的培育对象，须有依据文件；占用批次名额，条件与申报相同。需要职务：上级党组织的党委工作部。

          Enters an organisation that is cultivated already, by the paper that says so. It takes a
          place of its batch, and must meet the same criteria. Roles: office of a superior
          organisation.""")
  @APIResponse(
      responseCode = "201",
      description = "已登记 / entered",
      content = @Content(schema = @Schema(implementation = ExemplarView.class)))
  public Response enterExemplar(
      @PathParam("organisation") String organisation,
      @Parameter(description = KEY) @HeaderParam(IDEMPOTENCY_KEY) String key,
      EntryRequest request) {
    EntryRequest present = Inputs.present(request);
    return once(
        key,
        "enterExemplar",
        List.of(organisation, present),
        () -> desk.enter(Inputs.code(organisation), inputs.later(present, EntryRequest::toEntry)));
  }

  private Response once(
      String key, String operation, List<Object> payload, Supplier<ExemplarReading> effect) {
    return idempotency.once(
        key,
        operation,
        payload,
        () -> {
          ExemplarView view = ExemplarView.of(effect.get());
          return Response.created(URI.create(ExemplarResource.PATH + "/" + view.id()))
              .header(HttpHeaders.ETAG, IfMatch.etag(view.version()))
              .entity(view)
              .build();
        });
  }
}
