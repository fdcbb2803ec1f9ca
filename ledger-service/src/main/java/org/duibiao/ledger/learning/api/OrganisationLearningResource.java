package org.duibiao.ledger.learning.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.learning.application.LearningDesk;
import org.duibiao.ledger.learning.application.LearningRequest;
import org.duibiao.ledger.learning.application.WithdrawalRequest;
import org.duibiao.ledger.learning.domain.LearningRecord;
import org.duibiao.ledger.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Learning records 学习记录 of an organisation, whichever campaigns they serve. */
@Path("/api/ledger/v1/organisations/{organisation}/learning-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning records")
public class OrganisationLearningResource {
  private final LearningDesk learning;
  private final LearningViews views;
  private final Idempotency idempotency;

  OrganisationLearningResource(
      LearningDesk learning, LearningViews views, Idempotency idempotency) {
    this.learning = learning;
    this.views = views;
    this.idempotency = idempotency;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listOrganisationLearning",
      summary = "An organisation's learning records",
      description =
          "该组织的学习记录，按日期排列，可按形式、日期、行动、指标、人员筛选；below=true 含全部下级。 / The organisation's learning"
              + " records in the order of days, narrowed by kind, day, campaign, indicator or"
              + " person; below=true takes all below along.")
  public Page<LearningRecordView> list(
      @PathParam("organisation") String organisation,
      @BeanParam LearningFilter filter,
      @BeanParam PageRequest page) {
    var records = learning.page(organisation, filter.query(), page);
    return new Page<>(views.all(records.items()), records.next());
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "recordLearning",
      summary = "Record what an organisation held",
      description =
          "登记一次学习或组织生活。记录属于组织，一次登记可服务于多个行动和指标；参加人员按工号核对名册（党员，或无论党员与否的教师），每人一次。 / Records a learning"
              + " or an act of the organisation's life. It belongs to the organisation and serves"
              + " any number of campaigns and indicators; who came is checked against the roster"
              + " (Party members, teachers whether or not), each once.")
  @APIResponse(
      responseCode = "201",
      description = "已登记 / recorded",
      content = @Content(schema = @Schema(implementation = LearningRecordView.class)))
  public Response add(
      @PathParam("organisation") String organisation,
      @HeaderParam("Idempotency-Key") String key,
      LearningRequest request) {
    LearningRequest present = Inputs.present(request);
    return idempotency.once(
        key,
        "recordLearning",
        List.of(organisation, present),
        () -> {
          LearningRecord record = learning.add(organisation, present);
          return Response.status(201)
              .header(
                  "Location",
                  "/api/ledger/v1/organisations/"
                      + record.organisation()
                      + "/learning-records/"
                      + record.id())
              .header("ETag", IfMatch.etag(record.version()))
              .entity(views.one(record))
              .build();
        });
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{record}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getLearningRecord",
      summary = "One learning record",
      description = "一条学习记录，连同现在可以进行的操作。 / One learning record, with what could be done to it now.")
  @APIResponse(
      responseCode = "200",
      description = "学习记录 / the record",
      content = @Content(schema = @Schema(implementation = LearningRecordView.class)))
  public Response get(
      @PathParam("organisation") String organisation, @PathParam("record") String record) {
    return answer(learning.get(organisation, record));
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @PUT
  @Path("/{record}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "correctLearningRecord",
      summary = "Correct a learning record",
      description =
          "更正一条学习记录；原内容保留在修订历史中。已在名单中的人员即使调离仍可保留。 / Says a record better; what it said"
              + " stays in its history. Who is in it stays, wherever they belong by now.")
  @APIResponse(
      responseCode = "200",
      description = "已更正 / corrected",
      content = @Content(schema = @Schema(implementation = LearningRecordView.class)))
  public Response correct(
      @PathParam("organisation") String organisation,
      @PathParam("record") String record,
      @HeaderParam("If-Match") String ifMatch,
      LearningRequest request) {
    return answer(learning.correct(organisation, record, ifMatch, Inputs.present(request)));
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Path("/{record}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "withdrawLearningRecord",
      summary = "Withdraw a learning record",
      description =
          "作废一条误登的学习记录并说明原因；它不再计入任何统计，但仍可查看。 / Takes a record out of every"
              + " count, with the reason; it stays readable.")
  @APIResponse(
      responseCode = "200",
      description = "已作废 / withdrawn",
      content = @Content(schema = @Schema(implementation = LearningRecordView.class)))
  public Response withdraw(
      @PathParam("organisation") String organisation,
      @PathParam("record") String record,
      @HeaderParam("If-Match") String ifMatch,
      WithdrawalRequest request) {
    return answer(learning.withdraw(organisation, record, ifMatch, Inputs.present(request)));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{record}/revisions")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "listLearningRevisions",
      summary = "What a learning record said",
      description =
          "一条学习记录的全部历史内容：谁在何时、因何改动。 / Everything that a record said, who changed it when and"
              + " why.")
  public LearningHistoryView revisions(
      @PathParam("organisation") String organisation, @PathParam("record") String record) {
    return LearningHistoryView.of(organisation, learning.revisions(organisation, record));
  }

  private Response answer(LearningRecord record) {
    return Answers.of(views.one(record), record.version());
  }
}
