package org.duibiao.notification.rule.api;

import java.util.List;
import org.duibiao.notification.inbox.domain.Template;
import org.duibiao.notification.quiet.api.QuietHoursView;
import org.duibiao.notification.rule.api.ReminderRuleResource.ReminderRuleView;
import org.duibiao.notification.rule.application.LadderDesk.Reading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds in a campaign. */
@Schema(name = "CampaignReminderRules", description = "行动的提醒规则 / A campaign's reminder rules")
public record LadderView(
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(description = "本行动自定规则；否则为默认规则 / of the campaign's own; else the usual ones")
        boolean custom,
    @Schema(nullable = true, description = "免打扰时段；无则为空 / quiet hours, null for none")
        QuietHoursView quietHours,
    List<ReminderRuleView> rules,
    List<TemplateView> templates,
    @Schema(description = "此刻可执行的操作 / what the caller may do now") List<String> allowedActions,
    @Schema(examples = "0") long version) {
  static LadderView of(Reading reading) {
    var ladder = reading.held().ladder();
    List<String> actions =
        !reading.mayRun()
            ? List.of()
            : reading.held().custom()
                ? List.of("saveReminderRules", "resetReminderRules")
                : List.of("saveReminderRules");
    return new LadderView(
        reading.campaign(),
        reading.held().custom(),
        QuietHoursView.of(ladder.quietHours()),
        ladder.rules().stream().map(ReminderRuleView::of).toList(),
        ladder.templates().stream().map(TemplateView::of).toList(),
        actions,
        reading.held().version());
  }

  /** Words of messages. */
  @Schema(name = "ReminderTemplate", description = "消息模板 / Words of messages")
  record TemplateView(@Schema(examples = "briefly") String name, WordsView zh, WordsView en) {
    static TemplateView of(Template one) {
      return new TemplateView(
          one.name(),
          new WordsView(one.zh().title(), one.zh().text()),
          new WordsView(one.en().title(), one.en().text()));
    }
  }

  /** In one language. */
  @Schema(name = "ReminderTemplateWords", description = "标题和正文 / Headline and text")
  record WordsView(
      @Schema(examples = "{subject}将于{due}到期") String title,
      @Schema(examples = "{subject}将于{due}到期，还有{days}天（{organisation}）") String text) {}
}
