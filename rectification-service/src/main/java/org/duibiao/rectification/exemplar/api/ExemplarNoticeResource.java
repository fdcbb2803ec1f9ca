package org.duibiao.rectification.exemplar.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.rectification.exemplar.api.ExemplarAnswers.answer;
import static org.duibiao.rectification.exemplar.api.ExemplarAnswers.target;

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
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.AnswerRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.NoticeRequest;
import org.duibiao.rectification.exemplar.api.ExemplarRequests.ObjectionRequest;
import org.duibiao.rectification.exemplar.application.ExemplarDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The public notice 公示 of exemplars over HTTP, and what is objected on its days. */
@Path(ExemplarResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exemplars")
public class ExemplarNoticeResource {
  private static final String IF_MATCH = "If-Match";
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String KEY =
      "重复发送时只生效一次 / sent again with the same key it takes effect once";

  private final ExemplarDesk desk;
  private final Idempotency idempotency;
  private final Inputs inputs;

  ExemplarNoticeResource(ExemplarDesk desk, Idempotency idempotency, Inputs inputs) {
    this.desk = desk;
    this.idempotency = idempotency;
    this.inputs = inputs;
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
}
