package org.duibiao.ledger.training;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.shared.Answers;
import org.duibiao.ledger.sheet.SheetDesk;
import org.duibiao.ledger.sheet.SheetReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Training classes 培训班 that an organisation holds, with who is invited and who came. */
@Path("/api/ledger/v1/organisations/{organisation}/training-classes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training classes")
public class TrainingClassResource {
  private final TrainingDesk desk;
  private final AttendanceImport imports;
  private final Idempotency idempotency;

  TrainingClassResource(TrainingDesk desk, AttendanceImport imports, Idempotency idempotency) {
    this.desk = desk;
    this.imports = imports;
    this.idempotency = idempotency;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listTrainingClasses",
      summary = "Training classes of an organisation",
      description =
          "该组织举办的培训班，按开班日期排列，含邀请、出席、请假和缺席人数。 / The training classes that the organisation"
              + " holds in the order of days, with how many are invited and came.")
  public Page<TrainingClassView> list(
      @PathParam("organisation") String organisation, @BeanParam PageRequest page) {
    return desk.page(organisation, page);
  }

  /** Scope: secretary or officer at the organisation or above, office at it or above. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "createTrainingClass",
      summary = "Put down a training class",
      description =
          "登记一个培训班（党务工作者专题培训班、领导干部专题研讨班等）。 / Puts a training class down, with its days and class"
              + " hours.")
  @APIResponse(
      responseCode = "201",
      description = "已登记 / put down",
      content = @Content(schema = @Schema(implementation = TrainingClassView.class)))
  public Response add(
      @PathParam("organisation") String organisation,
      @HeaderParam("Idempotency-Key") String key,
      TrainingRequest request) {
    TrainingRequest present = Inputs.present(request);
    return idempotency.once(
        key,
        "createTrainingClass",
        List.of(organisation, present),
        () -> {
          TrainingClassView added = desk.add(organisation, present);
          return Response.status(201)
              .header("ETag", IfMatch.etag(added.version()))
              .entity(added)
              .build();
        });
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{training}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getTrainingClass",
      summary = "One training class",
      description = "一个培训班及现在可以进行的操作。 / One training class, with what could be done to it now.")
  @APIResponse(
      responseCode = "200",
      description = "培训班 / the class",
      content = @Content(schema = @Schema(implementation = TrainingClassView.class)))
  public Response get(
      @PathParam("organisation") String organisation, @PathParam("training") String training) {
    return answer(desk.get(organisation, training));
  }

  /** Scope: secretary or officer at the organisation or above, office at it or above. */
  @PUT
  @Path("/{training}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "correctTrainingClass",
      summary = "Correct a training class",
      description =
          "更正培训班；学时改变时，出席人员的学时随之改变。 / Says a class better; when its hours change, so do those of"
              + " whoever was present.")
  @APIResponse(
      responseCode = "200",
      description = "已更正 / corrected",
      content = @Content(schema = @Schema(implementation = TrainingClassView.class)))
  public Response correct(
      @PathParam("organisation") String organisation,
      @PathParam("training") String training,
      @HeaderParam("If-Match") String ifMatch,
      TrainingRequest request) {
    return answer(desk.correct(organisation, training, ifMatch, Inputs.present(request)));
  }

  /** Scope: secretary or officer at the organisation or above, office at it or above. */
  @POST
  @Path("/{training}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "withdrawTrainingClass",
      summary = "Withdraw a training class",
      description = "取消或作废培训班，说明原因；其学时不再计入。 / Takes a class out of every count, with the reason.")
  @APIResponse(
      responseCode = "200",
      description = "已作废 / withdrawn",
      content = @Content(schema = @Schema(implementation = TrainingClassView.class)))
  public Response withdraw(
      @PathParam("organisation") String organisation,
      @PathParam("training") String training,
      @HeaderParam("If-Match") String ifMatch,
      TrainingWithdrawal request) {
    return answer(desk.withdraw(organisation, training, ifMatch, Inputs.present(request)));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{training}/participants")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "listTrainingParticipants",
      summary = "Who is in a training class",
      description = "培训班名单和到班情况，按工号排列。 / Who is invited and who came, by staff number.")
  public Page<ParticipantView> participants(
      @PathParam("organisation") String organisation,
      @PathParam("training") String training,
      @BeanParam PageRequest page) {
    return desk.participants(organisation, training, page);
  }

  /** Scope: secretary or officer at the organisation or above, office at it or above. */
  @PUT
  @Path("/{training}/participants")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "putTrainingParticipants",
      summary = "Invite people, or put down who came",
      description =
          "一次登记多人：邀请、出席、请假、缺席；未提到的保持不变。出席人员的学时计入其本人。 / Puts many down at once: invited, present, on"
              + " leave or absent; who is not named stays. The hours of those present count for"
              + " them.")
  @APIResponse(
      responseCode = "200",
      description = "已登记 / put down",
      content = @Content(schema = @Schema(implementation = TrainingClassView.class)))
  public Response put(
      @PathParam("organisation") String organisation,
      @PathParam("training") String training,
      @HeaderParam("If-Match") String ifMatch,
      ParticipantsRequest request) {
    return answer(desk.put(organisation, training, ifMatch, Inputs.present(request)));
  }

  /** Scope: secretary or officer at the organisation or above, office at it or above. */
  @POST
  @Path("/{training}/attendance-imports")
  @Consumes({OfficeType.XLSX_TYPE, OfficeType.CSV_TYPE})
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "importTrainingAttendance",
      summary = "Import who came to a training class",
      description =
          "导入签到表（xlsx 或 csv），列名：人员（工号或不重复的姓名）、到班情况、可选学时。mode=validate 只检查。 / Takes an attendance"
              + " sheet in; mode=validate only looks, mode=apply takes all rows or none.")
  public SheetReport take(
      @PathParam("organisation") String organisation,
      @PathParam("training") String training,
      @HeaderParam("If-Match") String ifMatch,
      @Parameter(required = true, schema = @Schema(enumeration = {"validate", "apply"}))
          @QueryParam("mode")
          String mode,
      @Context HttpHeaders headers,
      File file) {
    return imports.take(
        new AttendanceImport.Wanted(organisation, training, ifMatch, SheetDesk.mode(mode)),
        Inputs.present(file),
        headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
  }

  private static Response answer(TrainingClassView training) {
    return Answers.of(training, training.version());
  }
}
