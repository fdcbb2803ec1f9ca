package org.duibiao.notification.rule.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.rule.domain.Audience;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.rule.domain.OffsetUnit;
import org.duibiao.notification.rule.domain.ReminderRule;
import org.duibiao.notification.rule.infrastructure.Ladders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ladder of reminders. It belongs to no organisation, so every post may read all of it. */
@Path("/api/notification/v1/reminder-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminder rules", description = "提醒规则 / Who is reminded when")
public class ReminderRuleResource {
  private final Ladders ladders;

  ReminderRuleResource(Ladders ladders) {
    this.ladders = ladders;
  }

  /** Scope: none; the ladder belongs to no organisation. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listReminderRules",
      summary = "List the ladder of reminders",
      description =
          "默认规则，未自定规则的行动适用：到期前后第几天提醒谁，负数为到期前，正数为逾期后；digest 表示同一人的多项合并为一条。"
              + " / The usual rules, for campaigns without their own: on which day before (negative)"
              + " or after a due date who is told; digest means that all subjects of one person"
              + " make one message. Roles: any post.")
  @APIResponse(responseCode = "200", description = "全部规则 / all rules")
  public ReminderRuleList list() {
    return new ReminderRuleList(
        ladders.everywhere().rules().stream().map(ReminderRuleView::of).toList());
  }

  /** All rules. */
  @Schema(name = "ReminderRuleList", description = "全部提醒规则 / All reminder rules")
  public record ReminderRuleList(List<ReminderRuleView> items) {}

  /** One rung. */
  @Schema(name = "ReminderRule", description = "提醒规则 / A reminder rule")
  public record ReminderRuleView(
      @Schema(examples = "obligation-7-before-owner") String code,
      SubjectKind subjectKind,
      @Schema(description = "到期前（负）或后（正）几天 / days before or after", examples = "-7") int offsetDays,
      OffsetUnit unit,
      @Schema(description = "遇非工作日移到工作日 / moved to a working day") boolean onWorkingDays,
      @Schema(examples = "00:00") String timeOfDay,
      Audience audience,
      List<Channel> channels,
      boolean digest,
      @Schema(nullable = true, description = "模板名 / template") String template) {
    static ReminderRuleView of(ReminderRule rule) {
      return new ReminderRuleView(
          rule.code(),
          rule.subjectKind(),
          rule.offset(),
          rule.unit(),
          rule.onWorkingDays(),
          rule.timeOfDay().toString(),
          rule.audience(),
          rule.channels(),
          rule.digest(),
          rule.template());
    }
  }
}
