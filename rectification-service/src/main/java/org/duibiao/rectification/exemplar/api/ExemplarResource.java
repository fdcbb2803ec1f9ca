package org.duibiao.rectification.exemplar.api;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.evidence.EvidenceExchange;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.AnswerRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.AssessmentRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.CultivationRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.DesignationRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.NoticeRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.ObjectionRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.OpinionRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.RejectionRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.ReviewersRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.RevocationRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.ScoreRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.SelfAssessmentRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRow.ExemplarPage;
import org.duibiao.rectification.exemplar.application.ExemplarCatalogue;
import org.duibiao.rectification.exemplar.application.ExemplarDesk;
import org.duibiao.rectification.exemplar.application.ExemplarDesk.Target;
import org.duibiao.rectification.exemplar.application.ExemplarReading;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.duibiao.rectification.exemplar.domain.ExemplarState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Exemplars over HTTP. Which exist for a caller, and what the caller may do to each, is looked up
 * in the use cases through the chassis' access, from the posts of the token.
 */
@Path(ExemplarResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Exemplars",
    description = "选树：工作室、标杆院系、样板支部 / Studios, benchmark departments, exemplary branches")
public class ExemplarResource {
  static final String PATH = "/api/rectification/v1/exemplars";

  private static final String IF_MATCH = "If-Match";
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String KEY =
      "重复发送时只生效一次 / sent again with the same key it takes effect once";

  private final ExemplarCatalogue catalogue;
  private final ExemplarDesk desk;
  private final EvidenceExchange files;
  private final Idempotency idempotency;
  private final Inputs inputs;

  ExemplarResource(
      ExemplarCatalogue catalogue,
      ExemplarDesk desk,
      EvidenceExchange files,
      Idempotency idempotency,
      Inputs inputs) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.files = files;
    this.idempotency = idempotency;
    this.inputs = inputs;
  }

  /** Scope: exemplars of organisations in the caller's subtrees, and those to score, by SQL. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listExemplars",
      summary = "List exemplars",
      description =
          """
          列出权限范围内和由您评审的选树对象，按登记先后排列；organisation 指该党组织及其下级。需要职务：任何职务。

          Lists the exemplars in your scope, and those that you are to score, in the order in which
          they were made; an organisation means its whole subtree. Roles: any.""")
  public ExemplarPage listExemplars(
      @Parameter(description = "专项行动 / campaign") @QueryParam("campaign") String campaign,
      @Parameter(description = "批次 / batch") @QueryParam("batch") String batch,
      @Parameter(description = "党组织及其下级 / organisation with its subtree")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "类别 / kind", schema = @Schema(implementation = ExemplarKind.class))
          @QueryParam("kind")
          String kind,
      @Parameter(description = "状态 / state", schema = @Schema(implementation = ExemplarState.class))
          @QueryParam("state")
          String state,
      @BeanParam PageRequest page) {
    return ExemplarPage.of(
        catalogue.list(
            new ExemplarCatalogue.Filter(
                Inputs.filter("campaign", campaign).orElse(null),
                Inputs.filter("batch", batch).orElse(null),
                Inputs.filter("organisation", organisation).orElse(null),
                Inputs.constant(ExemplarKind.class, "kind", kind).orElse(null),
                Inputs.constant(ExemplarState.class, "state", state).orElse(null)),
            page));
  }

  /** Scope: the organisation lies in one of the caller's subtrees, or the caller scores it. */
  @GET
  @Path("{id}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getExemplar",
      summary = "Read an exemplar",
      description =
          """
          读取一个选树对象及其经过；评分和异议仅上级党委工作部（未参与申报的）可见。需要职务：任何职务。

          Reads an exemplar with its history. The office above, without a part in it, alone sees the
          scores and the objections. Roles: any.""")
  public RestResponse<ExemplarView> getExemplar(@PathParam("id") String id) {
    return answer(catalogue.find(Inputs.id(id)));
  }

  /** Scope: the organisation lies in one of the caller's subtrees, or the caller scores it. */
  @GET
  @Path("{id}/materials/{evidence}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getExemplarMaterial",
      summary = "The file of one of its materials",
      description =
          """
          下载一份申报或自评材料的原文件，一律作为附件；外单位的评审人员也可下载。需要职务：任何职务。

          The file of a material, always to be saved; reviewers of other units may have it, too.
          Roles: any.""")
  @APIResponse(
      responseCode = "200",
      description = "原文件 / the file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "内容未变 / not modified")
  public Response getExemplarMaterial(
      @PathParam("id") String id,
      @PathParam("evidence") String evidence,
      @Context Request conditions) {
    return files.content(catalogue.material(Inputs.id(id), Inputs.id(evidence)), conditions);
  }

  /** Scope: the organisation lies in one of the caller's subtrees. */
  @POST
  @Path("{id}/objections")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "objectToExemplar",
      summary = "Object during the public notice",
      description =
          """
          公示期内提出异议，异议人和内容仅上级党委工作部可见；党委工作部可代为登记（onBehalf），匿名的不填 objector。
          需要职务：本级或上级的任何职务（门户除外）。

          Objects during the public notice; the office above alone sees who did, and what. The
          office may write one down for somebody (onBehalf), anonymous ones without an objector.
          Roles: any but a portal, at the organisation or above.""")
  @APIResponse(
      responseCode = "201",
      description = "已登记 / noted",
      content = @Content(schema = @Schema(implementation = ExemplarView.class)))
  public Response objectToExemplar(
      @PathParam("id") String id,
      @Parameter(description = KEY) @HeaderParam(IDEMPOTENCY_KEY) String key,
      ObjectionRequest request) {
    ObjectionRequest present = Inputs.present(request);
    return idempotency.once(
        key,
        "objectToExemplar",
        List.of(id, present),
        () -> {
          ExemplarView view =
              ExemplarView.of(
                  desk.object(Inputs.id(id), inputs.later(present, ObjectionRequest::toObjection)));
          return Response.status(Response.Status.CREATED)
              .header(HttpHeaders.ETAG, IfMatch.etag(view.version()))
              .entity(view)
              .build();
        });
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/objections/{number}/answer")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "answerExemplarObjection",
      summary = "Answer an objection",
      description =
          """
          答复异议，答复后不可更改。需要职务：上级党组织的党委工作部，且未参与申报。

          Answers an objection, once. Roles: office of a superior organisation, without a part in
          it.""")
  public RestResponse<ExemplarView> answerExemplarObjection(
      @PathParam("id") String id,
      @PathParam("number") String number,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      AnswerRequest request) {
    return answer(
        desk.answer(
            target(id, ifMatch),
            Inputs.number(number),
            inputs.later(request, AnswerRequest::answer)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/reviewers")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "appointExemplarReviewers",
      summary = "Name who is to score it",
      description =
          """
          确定评审人员（至少两人，不得属于被评审的党组织，也不得参与申报），整体替换；留在名单中的保留评分。需要职务：上级党组织的党委工作部，且未参与申报。

          Names the reviewers, at least two, all at once; none of them belongs to the organisation or had
          a part in the nomination. Who stays on the list keeps their score.
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> appointExemplarReviewers(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ReviewersRequest request) {
    return answer(
        desk.appointReviewers(
            target(id, ifMatch), inputs.later(request, ReviewersRequest::people)));
  }

  /** Scope: the appointed reviewers. */
  @POST
  @Path("{id}/score")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "scoreExemplar",
      summary = "Score it, or correct the score",
      description =
          """
          评审人员评分（0–100），评审结束前可更正；各人评分仅上级党委工作部可见。需要职务：被确定的评审人员。

          A reviewer gives a score of 0 to 100, and may correct it until the scoring is closed. The
          office above alone sees the scores.
          Roles: the appointed reviewers.""")
  public RestResponse<ExemplarView> scoreExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ScoreRequest request) {
    return answer(desk.score(target(id, ifMatch), inputs.later(request, ScoreRequest::toScore)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/review")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "reviewExemplar",
      summary = "Close the scoring and recommend it",
      description =
          """
          评审通过：全部评审人员评分后结束评审，占用批次名额；名额已满或不再符合条件的不予办理（422）。需要职务：上级党组织的党委工作部，且未参与申报。

          Closes the scoring, which everybody has given, and takes a place of the batch; not where none
          is left, or the organisation is eligible no more (422).
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> reviewExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      OpinionRequest request) {
    return answer(desk.review(target(id, ifMatch), inputs.later(request, OpinionRequest::opinion)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/public-notice")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "publishExemplar",
      summary = "Show it in public",
      description =
          """
          公示，不少于 5 个工作日（法定节假日不计，调休上班日计入；节假日安排未录入的年份按周一至周五）。需要职务：上级党组织的党委工作部，且未参与申报。

          Opens the public notice, of at least 5 working days: public holidays do not count,
          weekends worked instead of them do; Monday to Friday in a year whose holidays are not known.
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> publishExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      NoticeRequest request) {
    return answer(
        desk.publish(target(id, ifMatch), inputs.later(request, NoticeRequest::toNotice)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/cultivation")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "cultivateExemplar",
      summary = "Begin to cultivate it",
      description =
          """
          公示期满且异议均已答复后，转入培育创建。需要职务：上级党组织的党委工作部，且未参与申报。

          Begins the cultivation once the notice is over and every objection is answered.
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> cultivateExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      CultivationRequest request) {
    return answer(
        desk.cultivate(target(id, ifMatch), inputs.later(request, CultivationRequest::comment)));
  }

  /** Scope: secretary or officer at the organisation or above. */
  @POST
  @Path("{id}/self-assessment")
  @RolesAllowed({SECRETARY, OFFICER})
  @Operation(
      operationId = "selfAssessExemplar",
      summary = "Assess itself",
      description =
          """
          提交自评报告和材料。需要职务：本级或上级的书记、党务干部。

          The organisation says how it stands, with what proves it.
          Roles: secretary or officer of the organisation or above.""")
  public RestResponse<ExemplarView> selfAssessExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      SelfAssessmentRequest request) {
    return answer(
        desk.selfAssess(
            target(id, ifMatch), inputs.later(request, SelfAssessmentRequest::toAssessment)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/assessment")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "assessExemplar",
      summary = "Note the province's verdict",
      description =
          """
          登记省级考核结论，须有文号和日期。需要职务：上级党组织的党委工作部，且未参与申报。

          Notes the province's verdict with the number and the date of the paper.
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> assessExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      AssessmentRequest request) {
    return answer(
        desk.assess(target(id, ifMatch), inputs.later(request, AssessmentRequest::toAssessment)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/designation")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "designateExemplar",
      summary = "Designate it",
      description =
          """
          省级考核通过的予以命名；有未销号的薄弱党组织个案的不予命名（422）。需要职务：上级党组织的党委工作部，且未参与申报。

          Designates what the province has passed; nobody with an open case (422).
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> designateExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      DesignationRequest request) {
    return answer(
        desk.designate(
            target(id, ifMatch), inputs.later(request, DesignationRequest::toDesignation)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/revocation")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "revokeExemplar",
      summary = "Revoke the designation",
      description =
          """
          撤销命名，须说明理由和依据。需要职务：上级党组织的党委工作部，且未参与申报。

          Takes the designation away, with the reason and the paper it rests on.
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> revokeExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      RevocationRequest request) {
    return answer(
        desk.revoke(target(id, ifMatch), inputs.later(request, RevocationRequest::toRevocation)));
  }

  /** Scope: the office above the organisation. */
  @POST
  @Path("{id}/rejection")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "rejectExemplar",
      summary = "Reject it",
      description =
          """
          不予通过，须说明理由；命名前任何阶段均可，名额随之释放。需要职务：上级党组织的党委工作部，且未参与申报。

          Rejects it with a reason, at any step before the designation; its place is free again.
          Roles: office of a superior organisation, without a part in it.""")
  public RestResponse<ExemplarView> rejectExemplar(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      RejectionRequest request) {
    return answer(
        desk.reject(target(id, ifMatch), inputs.later(request, RejectionRequest::reason)));
  }

  private static Target target(String id, String ifMatch) {
    return new Target(Inputs.id(id), ifMatch);
  }

  private static RestResponse<ExemplarView> answer(ExemplarReading reading) {
    ExemplarView view = ExemplarView.of(reading);
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, IfMatch.etag(view.version())).build();
  }
}
