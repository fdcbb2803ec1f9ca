package org.duibiao.notification.reminder.api;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.notification.reminder.application.PreviewDesk.Preview;
import org.duibiao.notification.reminder.infrastructure.PreviewQuery.Count;
import org.duibiao.notification.reminder.infrastructure.PreviewQuery.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be told on which days. */
@Schema(name = "ReminderPreview", description = "提醒预览 / What would be told")
public record ReminderPreviewView(
    @Schema(
            description =
                "所涉年份的节假日安排是否已知；否则仅按周一至周五 / whether those years' holidays are known; else"
                    + " Monday to Friday count")
        boolean holidaysKnown,
    @Schema(
            description =
                "每天每条规则的消息数、人数、事项数，仅随首页给出 / counts of each day and rule, with the first page only")
        List<CountView> counts,
    List<LineView> items,
    @Schema(nullable = true) String next) {
  static ReminderPreviewView of(Preview preview) {
    return new ReminderPreviewView(
        preview.holidaysKnown(),
        preview.counts().stream().map(CountView::of).toList(),
        preview.lines().items().stream().map(LineView::of).toList(),
        preview.lines().next());
  }

  /** Counts of one day and rule. */
  @Schema(name = "ReminderPreviewCount", description = "一天一条规则的数量 / One rule on one day")
  record CountView(
      @Schema(examples = "2021-04-13") LocalDate day,
      @Schema(examples = "obligation-7-before-owner") String rule,
      long messages,
      long people,
      long subjects) {
    static CountView of(Count one) {
      return new CountView(one.day(), one.rule(), one.messages(), one.people(), one.subjects());
    }
  }

  /** One message as it would be. */
  @Schema(name = "ReminderPreviewLine", description = "一条预计的消息 / A message as it would be")
  record LineView(
      LocalDate day,
      @Schema(
              description =
                  "免打扰（含本人的）后的发送时刻 / when it goes, after quiet hours and the person's own")
          String sendAt,
      String rule,
      @Schema(examples = "secretary-dept-01") String person,
      @Schema(description = "以哪个党组织的职务 / in a post of which organisation") String addressed,
      @Schema(description = "所涉党组织，汇总时为其中之一 / whom it concerns, in a digest one of them")
          String organisation,
      String organisationName,
      @Schema(examples = "OBLIGATION") String subjectKind,
      @Schema(nullable = true) String title,
      LocalDate dueDate,
      List<String> channels,
      boolean digest,
      long subjects) {
    static LineView of(Line one) {
      return new LineView(
          one.day(),
          one.sendAt(),
          one.rule(),
          one.person(),
          one.addressed(),
          one.organisation(),
          one.organisationName(),
          one.subjectKind(),
          one.title(),
          one.dueDate(),
          one.channels(),
          one.digest(),
          one.subjects());
    }
  }
}
