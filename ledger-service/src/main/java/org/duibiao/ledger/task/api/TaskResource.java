package org.duibiao.ledger.task.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.duibiao.chassis.file.Downloads;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.document.OfficialDocument;
import org.duibiao.ledger.drafting.DraftRequest;
import org.duibiao.ledger.filing.FilingComment;
import org.duibiao.ledger.filing.FilingRecall;
import org.duibiao.ledger.filing.FilingReopening;
import org.duibiao.ledger.filing.FilingReturn;
import org.duibiao.ledger.lists.ListFile;
import org.duibiao.ledger.shared.Answers;
import org.duibiao.ledger.task.application.TaskDesk;
import org.duibiao.ledger.task.application.TaskOwnerRequest;
import org.duibiao.ledger.task.application.TaskRequest;
import org.duibiao.ledger.task.application.TaskWork;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The committee's own tasks 党委自身任务: the analysis, the construction plan, the provincial case. */
@Path("/api/ledger/v1/campaigns/{campaign}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Committee tasks")
public class TaskResource {
  private final TaskDesk tasks;
  private final TaskWork work;
  private final Clock clock;

  TaskResource(TaskDesk tasks, TaskWork work, @DomainTime Clock clock) {
    this.tasks = tasks;
    this.work = work;
    this.clock = clock;
  }

  /** Scope: whoever reaches the committee that runs the campaign; an empty list for others. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listTasks",
      summary = "The committee's own tasks",
      description =
          "党委自身任务（诊断结果梳理报告、建设方案、报省典型案例）的期限、责任人和进度，不计入下级覆盖率。"
              + " / What the committee itself has to make, by when, who answers for it and how far it is;"
              + " it counts in nobody's coverage.")
  public Page<TaskView> list(@PathParam("campaign") String campaign) {
    return new Page<>(tasks.all(campaign).stream().map(this::view).toList(), null);
  }

  /** Scope: whoever reaches the committee that runs the campaign. */
  @GET
  @Path("/{code}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getTask",
      summary = "One of the committee's tasks",
      description =
          "任务的期限、责任人、文稿和附件；尚未办理时 ETag 为 \"0\"。 / Its date, owner, document and attachments;"
              + " ETag \"0\" before anything was done.")
  @APIResponse(
      responseCode = "200",
      description = "任务 / the task",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response get(@PathParam("campaign") String campaign, @PathParam("code") String code) {
    return answer(tasks.get(key(campaign, code, null)));
  }

  /** Scope: the office of the committee, or above it. */
  @PUT
  @Path("/{code}/owner")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "assignTask",
      summary = "Say who answers for a task",
      description =
          "指定责任人：党委任职的某人，或某一职务。 / Somebody who holds a post at the committee, or a post there, answers for it from now on.")
  @APIResponse(
      responseCode = "200",
      description = "已指定 / assigned",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response assign(
      @PathParam("campaign") String campaign,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      TaskOwnerRequest request) {
    return answer(work.assign(key(campaign, code, ifMatch), Inputs.present(request)));
  }

  /** Scope: the office of the committee or above it, or who answers for the task. */
  @PUT
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER})
  @Operation(
      operationId = "saveTask",
      summary = "Write the document of a task",
      description =
          "填写文稿的标题、正文和附件；附件不填则不变。 / Replaces title and text, and the attachments if they are named.")
  @APIResponse(
      responseCode = "200",
      description = "已填写 / written",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response save(
      @PathParam("campaign") String campaign,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      TaskRequest request) {
    return answer(work.save(key(campaign, code, ifMatch), Inputs.present(request)));
  }

  /** Scope: the office of the committee or above it, or who answers for the task. */
  @POST
  @Path("/{code}/draft")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER})
  @Operation(
      operationId = "draftTask",
      summary = "Draft the document of a task",
      description =
          "一键成文：用截至某一时刻的数据写出文稿初稿；不会覆盖手工填写的内容，除非 replace 为 true。 / Writes a first text from the figures as of a moment; what a person wrote is replaced only with replace=true.")
  @APIResponse(
      responseCode = "200",
      description = "已成文 / drafted",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response draft(
      @PathParam("campaign") String campaign,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      DraftRequest request) {
    return answer(work.draft(key(campaign, code, ifMatch), DraftRequest.of(request)));
  }

  /** Scope: the office of the committee or above it, or who answers for the task. */
  @POST
  @Path("/{code}/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER})
  @Operation(
      operationId = "submitTask",
      summary = "Put a task's document before the leaders",
      description = "送审；每次送审形成一个不可更改的版本。 / Every submission is an immutable revision.")
  @APIResponse(
      responseCode = "200",
      description = "已送审 / submitted",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response submit(
      @PathParam("campaign") String campaign,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      FilingComment request) {
    return answer(work.submit(key(campaign, code, ifMatch), request));
  }

  /** Scope: the office of the committee or above it, or who answers for the task. */
  @POST
  @Path("/{code}/recall")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER})
  @Operation(
      operationId = "recallTask",
      summary = "Take a task's document back",
      description = "审签前撤回。 / Back to being written, before it is signed.")
  @APIResponse(
      responseCode = "200",
      description = "已撤回 / recalled",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response recall(
      @PathParam("campaign") String campaign,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      FilingRecall request) {
    return answer(work.recall(key(campaign, code, ifMatch), request));
  }

  /** Scope: a leader of the committee, never for their own; see TaskRule. */
  @POST
  @Path("/{code}/sign-off")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({LEADER})
  @Operation(
      operationId = "signOffTask",
      summary = "Sign a task's document off",
      description =
          "院级领导审签，任务完成；责任人和参与人不能审签。 / A leader signs it and the task is done; never who answers for it or took part.")
  @APIResponse(
      responseCode = "200",
      description = "已审签 / signed off",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response signOff(
      @PathParam("campaign") String campaign,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      FilingComment request) {
    return answer(work.signOff(key(campaign, code, ifMatch), request));
  }

  /** Scope: a leader of the committee, never for their own; see TaskRule. */
  @POST
  @Path("/{code}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({LEADER})
  @Operation(
      operationId = "returnTask",
      summary = "Send a task's document back",
      description = "院级领导退回，说明理由。 / A leader sends it back with a reason.")
  @APIResponse(
      responseCode = "200",
      description = "已退回 / returned",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response sendBack(
      @PathParam("campaign") String campaign,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      FilingReturn request) {
    return answer(work.sendBack(key(campaign, code, ifMatch), Inputs.present(request)));
  }

  /** Scope: the office of the committee or above it, or who answers for the task. */
  @POST
  @Path("/{code}/reopening")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER})
  @Operation(
      operationId = "reopenTask",
      summary = "Correct what was signed off",
      description =
          "更正已审签的文稿，说明理由；已审签的版本继续有效。 / A correction begins; the revision that was signed stays in force.")
  @APIResponse(
      responseCode = "200",
      description = "更正中 / reopened",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response reopen(
      @PathParam("campaign") String campaign,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      FilingReopening request) {
    return answer(work.reopen(key(campaign, code, ifMatch), Inputs.present(request)));
  }

  /** Scope: whoever reaches the committee that runs the campaign. */
  @GET
  @Path("/{code}/revisions")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listTaskRevisions",
      summary = "The submissions of a task's document",
      description = "历次送审的版本，按顺序列出。 / Every submission as it was, the first one first.")
  public TaskRevisionList revisions(
      @PathParam("campaign") String campaign, @PathParam("code") String code) {
    return new TaskRevisionList(
        tasks.revisions(key(campaign, code, null)).stream().map(TaskRevisionView::of).toList());
  }

  /** Scope: whoever reaches the committee that runs the campaign. */
  @GET
  @Path("/{code}/revisions/{number}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getTaskRevision",
      summary = "One submission of a task's document",
      description = "某次送审的版本，不可更改。 / A submission as it was; it never changes.")
  public TaskRevisionView revision(
      @PathParam("campaign") String campaign,
      @PathParam("code") String code,
      @PathParam("number") String number) {
    return TaskRevisionView.of(tasks.revision(key(campaign, code, null), Inputs.number(number)));
  }

  /** Scope: whoever reaches the committee that runs the campaign. */
  @GET
  @Path("/{code}/document")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getTaskDocument",
      summary = "A task's document in the layout of an official document",
      description =
          "按公文格式（GB/T 9704）输出文稿（docx）。 / The text as a .docx in the layout of an official document.")
  @APIResponse(
      responseCode = "200",
      description = "公文 / the document",
      content =
          @Content(
              mediaType = OfficeType.DOCX_TYPE,
              schema = @Schema(implementation = ListFile.class)))
  public Response document(
      @PathParam("campaign") String campaign,
      @PathParam("code") String code,
      @Parameter(
              description = "文件格式，只有 docx / the file's format, docx only",
              schema = @Schema(enumeration = {"docx"}))
          @QueryParam("format")
          String format) {
    OfficialDocument.requireFormat(format);
    TaskDesk.Seen seen = tasks.get(key(campaign, code, null));
    var content = seen.task().content();
    String title = content.title().isBlank() ? seen.milestone().title() : content.title();
    var document =
        new OfficialDocument(
            title, null, content.text(), seen.committee().name(), ChinaTime.today(clock));
    return Downloads.of(
        OfficeType.DOCX_TYPE,
        title + ".docx",
        "task-" + seen.milestone().code() + ".docx",
        document::write);
  }

  private static TaskDesk.Key key(String campaign, String code, String ifMatch) {
    return new TaskDesk.Key(campaign, code, ifMatch);
  }

  private TaskView view(TaskDesk.Seen seen) {
    return TaskView.of(seen, seen.task().timeliness(seen.milestone().dueDate(), clock));
  }

  private Response answer(TaskDesk.Seen seen) {
    return Answers.of(view(seen), seen.task().version());
  }
}
