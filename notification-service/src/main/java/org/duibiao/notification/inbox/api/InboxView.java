package org.duibiao.notification.inbox.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.notification.delivery.infrastructure.Deliveries;
import org.duibiao.notification.inbox.application.InboxService;
import org.duibiao.notification.inbox.domain.Message;
import org.duibiao.notification.inbox.domain.MessageKind;
import org.duibiao.notification.inbox.domain.Subject;
import org.duibiao.notification.inbox.domain.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of an inbox as it is shown.
 *
 * @param unread how many messages of the whole inbox are unread
 */
@Schema(name = "InboxPage", description = "一页消息 / A page of messages")
public record InboxView(
    List<InboxMessage> items, @Schema(nullable = true) String next, long unread) {

  static InboxView of(InboxService.InboxPage page, Words words) {
    return new InboxView(
        page.messages().items().stream()
            .map(
                message ->
                    InboxMessage.of(
                        message,
                        page.subjects().getOrDefault(message.id(), List.of()),
                        new Wording(words, message, page.words(message))))
            .toList(),
        page.messages().next(),
        page.unread());
  }

  /** One message. */
  @Schema(name = "InboxMessage", description = "消息 / A message")
  public record InboxMessage(
      UUID id,
      MessageKind kind,
      @Schema(examples = "《诊断情况工作台账》将于2021年4月20日到期") String title,
      @Schema(examples = "《诊断情况工作台账》将于2021年4月20日到期，还有7天（第一党支部）") String text,
      @Schema(
              nullable = true,
              description = "行动；交接通知为空 / campaign, null in a handover",
              examples = "xzj-2021")
          String campaign,
      @Schema(nullable = true, examples = "ledger") String milestone,
      @Schema(
              description =
                  "所涉党组织；汇总通知为收件人所在的上级党组织"
                      + " / the organisation concerned; in a digest, the superior that is told")
          String organisation,
      @Schema(nullable = true) LocalDate dueDate,
      List<InboxSubject> subjects,
      Instant sentAt,
      @Schema(nullable = true) Instant readAt,
      @Schema(
              nullable = true,
              description =
                  "卸任时未读，已移交的继任者工号 / the successor it passed to when its reader left the post")
          String passedTo) {
    static InboxMessage of(Message message, List<Deliveries.Row> rows, Wording wording) {
      List<Subject> subjects = InboxService.subjects(message, rows);
      LocalDate sentOn = ChinaTime.dayOf(message.sentAt());
      return new InboxMessage(
          message.id(),
          message.kind(),
          wording.title(),
          wording.text(subjects),
          message.subject().campaign(),
          message.subject().milestone(),
          message.subject().organisation(),
          message.subject().dueDate(),
          subjects.stream().map(subject -> InboxSubject.of(subject, sentOn)).toList(),
          message.sentAt(),
          message.readAt(),
          message.passedTo());
    }
  }

  /** One of the subjects that a message lists. */
  @Schema(name = "InboxSubject", description = "消息所涉事项 / A subject of a message")
  public record InboxSubject(
      String organisation,
      String organisationName,
      @Schema(examples = "OBLIGATION") String subjectKind,
      @Schema(nullable = true, examples = "诊断情况工作台账") String title,
      @Schema(nullable = true) String milestone,
      @Schema(nullable = true) LocalDate dueDate,
      @Schema(description = "发送时已逾期天数 / days overdue when it was sent") long daysOverdue) {
    static InboxSubject of(Subject subject, LocalDate sentOn) {
      LocalDate due = subject.dueDate();
      return new InboxSubject(
          subject.organisation(),
          subject.organisationName(),
          subject.kind(),
          subject.title(),
          subject.milestone(),
          due,
          due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, sentOn)));
    }
  }
}
