package org.duibiao.rectification.weakness.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.weakness.api.CaseRecordView.CaseRecordPage;
import org.duibiao.rectification.weakness.api.CaseRequests.LinkRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.ReasonRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.RecordConfirmationRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.RecordRequest;
import org.duibiao.rectification.weakness.application.ConfirmationDesk;
import org.duibiao.rectification.weakness.application.RecordDesk;
import org.duibiao.rectification.weakness.domain.CaseRecord;
import org.duibiao.rectification.weakness.domain.CaseRecordKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records of supervision and assistance on a case: added, never changed. */
@Path("/api/rectification/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases of weak organisations")
public class CaseRecordResource {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String KEY = "重复提交时使用同一个键 / the same key for a repetition";

  private final RecordDesk desk;
  private final ConfirmationDesk confirmations;
  private final Idempotency idempotency;
  private final Inputs inputs;

  CaseRecordResource(
      RecordDesk desk, ConfirmationDesk confirmations, Idempotency idempotency, Inputs inputs) {
    this.desk = desk;
    this.confirmations = confirmations;
    this.idempotency = idempotency;
    this.inputs = inputs;
  }

  /** Scope: the case is there for the caller. */
  @GET
  @Path("supervision-records")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "listCaseSupervision",
      summary = "List the supervision of a case",
      description =
          """
          列出督导记录，按记录先后排列。需要职务：任何职务（门户除外）。

          Lists the supervision of a case in the order in which it was recorded. Roles: any but a
          portal.""")
  public CaseRecordPage listCaseSupervision(
      @PathParam("id") String id, @BeanParam PageRequest page) {
    return CaseRecordPage.of(desk.list(Inputs.id(id), CaseRecordKind.SUPERVISION, page));
  }

  /** Scope: the office above the organisation, or the leader of the case. */
  @POST
  @Path("supervision-records")
  @RolesAllowed({OFFICE, LEADER})
  @Operation(
      operationId = "addCaseSupervision",
      summary = "Record supervision",
      description =
          """
          记录督导情况，日期不早于个案确定之日，记录后不可更改。需要职务：该个案的挂点领导，或上级党委工作部。

          Records supervision that was held, not before the case was opened; it is never changed.
          Roles: the leader of the case, or the office of a superior organisation.""")
  @APIResponse(
      responseCode = "201",
      description = "已记录 / recorded",
      content = @Content(schema = @Schema(implementation = CaseRecordView.class)))
  public Response addCaseSupervision(
      @PathParam("id") String id,
      @Parameter(description = KEY) @HeaderParam(IDEMPOTENCY_KEY) String key,
      RecordRequest request) {
    return once(
        key,
        "addCaseSupervision",
        id,
        request,
        () -> desk.supervise(Inputs.id(id), inputs.later(request, RecordRequest::toContent)));
  }

  /** Scope: a liaison above the organisation, of neither side. */
  @POST
  @Path("supervision-drafts")
  @RolesAllowed({OFFICE, OFFICER})
  @Operation(
      operationId = "draftCaseSupervision",
      summary = "Draft the leader's supervision",
      description =
          """
          联络员代挂点领导拟写督导记录，经领导确认后生效；未明确挂点领导时不可代拟（409）。需要职务：上级党组织的党委工作部或党务干部。

          Drafts the leader's supervision; it counts once the leader has confirmed it. Not while the
          case has no leader (409). Roles: office or officer of a superior organisation.""")
  @APIResponse(
      responseCode = "201",
      description = "已记录 / recorded",
      content = @Content(schema = @Schema(implementation = CaseRecordView.class)))
  public Response draftCaseSupervision(
      @PathParam("id") String id,
      @Parameter(description = KEY) @HeaderParam(IDEMPOTENCY_KEY) String key,
      RecordRequest request) {
    return once(
        key,
        "draftCaseSupervision",
        id,
        request,
        () -> desk.draft(Inputs.id(id), inputs.later(request, RecordRequest::toContent)));
  }

  /** Scope: a liaison above the organisation, of neither side. */
  @POST
  @Path("supervision-records/{record}/confirmation-link")
  @RolesAllowed({OFFICE, OFFICER})
  @Operation(
      operationId = "issueConfirmationLink",
      summary = "Issue a one-time link for the leader to confirm a draft",
      description =
          """
          为代拟的督导记录签发一次性确认链接，由联络员转给领导；仅显示这一次，72 小时内有效，再次签发则前一个失效。需要职务：上级党组织的党委工作部或党务干部。

          Issues a link by which the leader confirms a draft without logging in; told this once, it
          works for 72 hours, and a new one ends the one before. Roles: office or officer of a
          superior organisation.""")
  @APIResponse(
      responseCode = "201",
      description = "已签发 / issued",
      content = @Content(schema = @Schema(implementation = CaseConfirmationLinkView.class)))
  public Response issueConfirmationLink(
      @PathParam("id") String id, @PathParam("record") String made, LinkRequest request) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(CaseConfirmationLinkView.of(confirmations.issue(Inputs.id(id), Inputs.id(made))))
        .build();
  }

  /** Scope: the leader whose record it is. */
  @POST
  @Path("supervision-records/{record}/confirmation")
  @RolesAllowed({LEADER})
  @Operation(
      operationId = "confirmCaseSupervision",
      summary = "Confirm a draft, logged in",
      description =
          """
          挂点领导登录后确认联络员代拟的督导记录；本人代拟的不可自行确认。需要职务：该记录的督导领导。

          The leader confirms what a liaison drafted; nobody confirms what they drafted themselves.
          Roles: the leader whose record it is.""")
  public CaseRecordView confirmCaseSupervision(
      @PathParam("id") String id,
      @PathParam("record") String made,
      RecordConfirmationRequest request) {
    return CaseRecordView.of(
        confirmations.confirm(
            Inputs.id(id),
            Inputs.id(made),
            inputs.later(request, RecordConfirmationRequest::comment)));
  }

  /** Scope: who drafted it, or the office above the organisation. */
  @POST
  @Path("supervision-records/{record}/discard")
  @RolesAllowed({OFFICE, OFFICER})
  @Operation(
      operationId = "discardCaseDraft",
      summary = "Discard a draft",
      description =
          """
          说明理由后作废待领导确认的代拟稿，已签发的链接随之失效；记录仍列出，注明已作废。领导已确认的不可作废（409）。需要职务：代拟人，或上级党委工作部。

          Discards a draft with a reason; a link that was issued for it ends. It stays listed as
          discarded. Not once the leader has confirmed it (409). Roles: who drafted it, or the
          office of a superior organisation.""")
  public CaseRecordView discardCaseDraft(
      @PathParam("id") String id, @PathParam("record") String made, ReasonRequest request) {
    return CaseRecordView.of(
        desk.discard(Inputs.id(id), Inputs.id(made), inputs.later(request, ReasonRequest::reason)));
  }

  /** Scope: the case is there for the caller. */
  @GET
  @Path("assistance-records")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "listCaseAssistance",
      summary = "List the assistance given in a case",
      description =
          """
          列出帮扶记录，按记录先后排列。需要职务：任何职务（门户除外）。

          Lists the assistance in the order in which it was recorded. Roles: any but a portal.""")
  public CaseRecordPage listCaseAssistance(
      @PathParam("id") String id, @BeanParam PageRequest page) {
    return CaseRecordPage.of(desk.list(Inputs.id(id), CaseRecordKind.ASSISTANCE, page));
  }

  /** Scope: the assisting unit. */
  @POST
  @Path("assistance-records")
  @RolesAllowed({SECRETARY, OFFICER})
  @Operation(
      operationId = "addCaseAssistance",
      summary = "Record assistance",
      description =
          """
          帮扶单位记录帮扶情况，日期不早于个案确定之日，记录后不可更改。需要职务：帮扶单位的书记或党务干部。

          The assisting unit records what it did since the case was opened; it is never changed.
          Roles: secretary or officer of the assisting unit.""")
  @APIResponse(
      responseCode = "201",
      description = "已记录 / recorded",
      content = @Content(schema = @Schema(implementation = CaseRecordView.class)))
  public Response addCaseAssistance(
      @PathParam("id") String id,
      @Parameter(description = KEY) @HeaderParam(IDEMPOTENCY_KEY) String key,
      RecordRequest request) {
    return once(
        key,
        "addCaseAssistance",
        id,
        request,
        () -> desk.assist(Inputs.id(id), inputs.later(request, RecordRequest::toContent)));
  }

  private Response once(
      String key, String operation, String id, RecordRequest request, Supplier<CaseRecord> effect) {
    RecordRequest present = Inputs.present(request);
    return idempotency.once(
        key,
        operation,
        List.of(id, present),
        () ->
            Response.status(Response.Status.CREATED)
                .entity(CaseRecordView.of(effect.get()))
                .build());
  }
}
