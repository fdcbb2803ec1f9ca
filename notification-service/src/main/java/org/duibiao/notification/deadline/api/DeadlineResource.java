package org.duibiao.notification.deadline.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.deadline.infrastructure.DeadlineList;
import org.duibiao.notification.deadline.infrastructure.DeadlineList.Row;
import org.duibiao.notification.deadline.infrastructure.DeadlineList.Wanted;
import org.duibiao.notification.query.QueryValues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is owed until when, as far as the caller's posts reach. */
@Path("/api/notification/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "期限 / What is owed until when")
public class DeadlineResource {
  private final Access access;
  private final DeadlineList deadlines;

  DeadlineResource(Access access, DeadlineList deadlines) {
    this.access = access;
    this.deadlines = deadlines;
  }

  /** Scope: deadlines of organisations in the caller's subtrees, by SQL. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listDeadlines",
      summary = "List what is owed until when",
      description =
          "权限范围内各党组织的期限，按到期日排列：报送任务、内部时限、退回更正、待审核、整改事项、薄弱党组织建设方案节点和回头看、选树公示、党委任务。可按党组织（含下级）、行动、节点和是否仍未完成筛选。"
              + " / Deadlines within the caller's scope, by due date: of obligations, internal dates,"
              + " corrections, reviews, rectification items, weak organisations' cases and second"
              + " looks, public notices and the committee's tasks; an organisation stands for itself"
              + " and all below it. Roles: any post.")
  @APIResponse(responseCode = "200", description = "一页期限 / a page of deadlines")
  public DeadlinePage list(
      @Parameter(description = "党组织代码（含下级） / organisation, with those below")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "行动代码 / campaign") @QueryParam("campaign") String campaign,
      @Parameter(description = "节点代码 / milestone") @QueryParam("milestone") String milestone,
      @Parameter(
              description = "true：仍未完成；false：已完成 / still owed or not",
              schema = @Schema(implementation = Boolean.class))
          @QueryParam("open")
          String open,
      @BeanParam PageRequest page) {
    Wanted wanted =
        new Wanted(
            QueryValues.organisation(organisation),
            QueryValues.code("campaign", campaign),
            QueryValues.code("milestone", milestone),
            QueryValues.flag("open", open));
    var found = deadlines.page(scope(wanted.organisation()), wanted, page).map(DeadlineView::of);
    return new DeadlinePage(found.items(), found.next());
  }

  private Scope scope(String organisation) {
    return organisation == null
        ? access.scope()
        : Scope.under(List.of(access.visible(organisation).path()));
  }

  /** One page. */
  @Schema(name = "DeadlinePage", description = "一页期限 / A page of deadlines")
  public record DeadlinePage(List<DeadlineView> items, @Schema(nullable = true) String next) {}

  /** One deadline. */
  @Schema(name = "Deadline", description = "期限 / A deadline")
  public record DeadlineView(
      SubjectKind subjectKind,
      @Schema(examples = "obligation/0d6d6f0e-6a57-4f0c-8f2e-2b8a7f0d5a11") String subject,
      @Schema(examples = "xzj-2021") String campaign,
      @Schema(nullable = true, examples = "ledger") String milestone,
      @Schema(examples = "dept-01-b1") String organisation,
      @Schema(examples = "2021-04-20") LocalDate dueDate,
      @Schema(description = "仍未完成 / still owed") boolean open,
      @Schema(description = "责任党组织名称 / name of the organisation that owes it") String owedBy) {
    static DeadlineView of(Row row) {
      return new DeadlineView(
          row.subjectKind(),
          row.subject(),
          row.campaign(),
          row.milestone(),
          row.organisation(),
          row.dueDate(),
          row.open(),
          row.organisationName());
    }
  }
}
