package org.duibiao.notification.reminder.api;

import static org.duibiao.chassis.access.Roles.OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.notification.reminder.application.PreviewDesk;
import org.duibiao.notification.reminder.application.PreviewDesk.Days;
import org.duibiao.notification.rule.api.LadderRequests.LadderRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** With these rules, on these days, these people get this. */
@Path("/api/notification/v1/campaigns/{campaign}/reminder-preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminder rules")
public class ReminderPreviewResource {
  private static final String FROM = "首日，默认今天 / first day, today if absent";
  private static final String TO = "末日，默认首日后 30 天，至多 62 天 / last day";
  private static final int USUAL = 30;

  private final PreviewDesk desk;
  private final Inputs inputs;
  private final Clock clock;

  ReminderPreviewResource(PreviewDesk desk, Inputs inputs, @DomainTime Clock clock) {
    this.desk = desk;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** Scope: the office at or above the organisation that runs the campaign. */
  @GET
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "previewReminders",
      summary = "See who will be told what on which days",
      description =
          """
          按现行规则预览：在这些日子，哪些人会收到什么（每天每条规则的数量，以及逐条清单）。以目前未完成的事项和
          现任职务为准。需要职务：开展该行动的党组织或其上级的党委工作部。

          By the rules that hold: counts of each day and rule, and the messages page by page, as far as what
          is owed now is still owed then and posts are held as today. Roles: office at or above the
          organisation that runs the campaign.""")
  public ReminderPreviewView preview(
      @PathParam("campaign") String campaign,
      @Parameter(description = FROM, example = "2021-04-12") @QueryParam("from") String from,
      @Parameter(description = TO, example = "2021-04-30") @QueryParam("to") String to,
      @BeanParam PageRequest page) {
    return ReminderPreviewView.of(desk.preview(Inputs.code(campaign), days(from, to), page));
  }

  /** Scope: the office at or above the organisation that runs the campaign. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "previewProposedReminders",
      summary = "See who would be told by proposed rules",
      description =
          """
          按拟定的规则预览，不保存。需要职务：开展该行动的党组织或其上级的党委工作部。

          The same by proposed rules; nothing is stored. Roles: office at or above the organisation that
          runs the campaign.""")
  public ReminderPreviewView previewProposed(
      @PathParam("campaign") String campaign,
      @Parameter(description = FROM, example = "2021-04-12") @QueryParam("from") String from,
      @Parameter(description = TO, example = "2021-04-30") @QueryParam("to") String to,
      @BeanParam PageRequest page,
      LadderRequest request) {
    return ReminderPreviewView.of(
        desk.preview(
            Inputs.code(campaign),
            inputs.later(request, LadderRequest::toLadder),
            days(from, to),
            page));
  }

  private Days days(String from, String to) {
    LocalDate first = Inputs.day("from", from).orElseGet(() -> ChinaTime.today(clock));
    return new Days(first, Inputs.day("to", to).orElse(first.plusDays(USUAL)));
  }
}
