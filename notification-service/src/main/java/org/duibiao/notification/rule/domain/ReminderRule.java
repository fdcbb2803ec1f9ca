package org.duibiao.notification.rule.domain;

import java.time.LocalTime;
import java.util.List;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.inbox.domain.MessageKind;

/**
 * One rung of the ladder of reminders: so many days before or after a due date somebody is told.
 * The notice asks that each level lead the one below it (党委统筹、逐级负责); sparing on purpose.
 *
 * @param code its name within the ladder, by which is known who was told by it
 * @param offset days before (negative) or after the due date
 * @param onWorkingDays whether a rung on a day off is told on a working day instead: one before the
 *     due date, or on it, earlier, one after it later
 * @param timeOfDay from when on that day
 * @param digest whether all subjects of one person become one message
 * @param template name of the ladder's template with its words, null for the usual words
 */
public record ReminderRule(
    String code,
    SubjectKind subjectKind,
    int offset,
    OffsetUnit unit,
    boolean onWorkingDays,
    LocalTime timeOfDay,
    Audience audience,
    List<Channel> channels,
    boolean digest,
    String template) {
  public ReminderRule {
    channels = List.copyOf(channels);
  }

  /** The same through other channels. */
  public ReminderRule through(List<Channel> others) {
    return new ReminderRule(
        code,
        subjectKind,
        offset,
        unit,
        onWorkingDays,
        timeOfDay,
        audience,
        others,
        digest,
        template);
  }

  /** What kind of message it makes. */
  public MessageKind kind() {
    if (subjectKind == SubjectKind.REVIEW) {
      return MessageKind.REVIEW_WAITING;
    }
    if (offset <= 0) {
      return MessageKind.REMINDER_BEFORE_DUE;
    }
    if (subjectKind == SubjectKind.PUBLIC_NOTICE) {
      return MessageKind.NOTICE_OVER;
    }
    return switch (audience) {
      case OWNER -> MessageKind.OVERDUE_OWNER;
      case SUPERIOR, REVIEWER -> MessageKind.OVERDUE_DIGEST;
      case OFFICE -> MessageKind.OFFICE_DIGEST;
    };
  }
}
