package org.duibiao.notification.rule.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.inbox.domain.Template;
import org.duibiao.notification.quiet.api.QuietHoursRequest;
import org.duibiao.notification.quiet.domain.QuietHours;
import org.duibiao.notification.rule.domain.Audience;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.rule.domain.OffsetUnit;
import org.duibiao.notification.rule.domain.ReminderLadder;
import org.duibiao.notification.rule.domain.ReminderRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on reminder rules, and what they mean to the use cases. */
public final class LadderRequests {
  private static final String CODE = "[a-z0-9][a-z0-9-]{0,62}";
  private static final int MANY = 100;
  private static final int FEW = 20;

  private LadderRequests() {}

  /** A whole ladder. */
  @Schema(
      name = "CampaignReminderRulesRequest",
      description = "行动的提醒规则，整体替换 / A campaign's reminder rules, all at once")
  public record LadderRequest(
      @Valid @Schema(nullable = true, description = "免打扰时段；不填则无 / quiet hours; absent: none")
          QuietHoursRequest quietHours,
      @NotNull @Size(max = MANY) List<@NotNull @Valid RuleRequest> rules,
      @Size(max = FEW) @Schema(nullable = true) List<@NotNull @Valid TemplateRequest> templates) {
    /** What it means. */
    public ReminderLadder toLadder() {
      return new ReminderLadder(
          quietHours == null ? QuietHours.NONE : quietHours.toHours(),
          rules.stream().map(RuleRequest::toRule).toList(),
          templates == null
              ? List.of()
              : templates.stream().map(TemplateRequest::toTemplate).toList());
    }
  }

  /** One rung. */
  @Schema(name = "ReminderRuleRequest", description = "一条提醒规则 / A reminder rule")
  record RuleRequest(
      @NotNull
          @Pattern(regexp = CODE)
          @Schema(description = "规则代码，本行动内不重复 / its code", examples = "obligation-3-before-owner")
          String code,
      @NotNull SubjectKind subjectKind,
      @NotNull
          @Min(-ReminderLadder.FARTHEST)
          @Max(ReminderLadder.FARTHEST)
          @Schema(description = "到期前（负）或后（正）几天 / days before or after", examples = "-3")
          Integer offsetDays,
      @NotNull @Schema(examples = "WORKING_DAYS") OffsetUnit unit,
      @NotNull
          @Schema(description = "遇非工作日：到期前的提前，到期后的顺延 / moved to a working day", examples = "true")
          Boolean onWorkingDays,
      @NotNull @Pattern(regexp = QuietHoursRequest.TIME) @Schema(examples = "09:00")
          String timeOfDay,
      @NotNull Audience audience,
      @NotEmpty @Size(max = FEW) List<@NotNull Channel> channels,
      @NotNull @Schema(description = "同一人的多项合并为一条 / one message for all") Boolean digest,
      @Size(max = 63)
          @Schema(nullable = true, description = "模板名；不填则用通用文字 / template; absent: usual words")
          String template) {
    ReminderRule toRule() {
      return new ReminderRule(
          code,
          subjectKind,
          offsetDays,
          unit,
          onWorkingDays,
          LocalTime.parse(timeOfDay),
          audience,
          channels,
          digest,
          template);
    }
  }

  /** Words of messages. */
  @Schema(
      name = "ReminderTemplateRequest",
      description =
          "消息模板，占位符：{subject} 事项、{due} 到期日、{days} 天数、{organisation} 党组织、{count} 项数、{names} 名单"
              + " / Words of messages with these names in braces")
  record TemplateRequest(
      @NotNull @Pattern(regexp = CODE) @Schema(examples = "briefly") String name,
      @NotNull @Valid WordsRequest zh,
      @NotNull @Valid WordsRequest en) {
    Template toTemplate() {
      return new Template(name, zh.toWords(), en.toWords());
    }
  }

  /** In one language. */
  @Schema(name = "ReminderTemplateWordsRequest", description = "标题和正文 / Headline and text")
  record WordsRequest(
      @NotBlank @Size(max = 200) @Schema(examples = "{subject}将于{due}到期") String title,
      @NotBlank @Size(max = 2_000) @Schema(examples = "请{organisation}于{due}前完成{subject}")
          String text) {
    Template.Words toWords() {
      return new Template.Words(title, text);
    }
  }
}
