package org.duibiao.notification.robot.domain;

import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.duibiao.chassis.problem.Words;
import org.duibiao.notification.inbox.domain.MessageKind;

/** Puts what a group is told into words: numbers and a link, from facts that hold no names. */
public final class RobotWording {
  private static final String BUNDLE = "messages.robot";
  private static final Set<String> OBLIGATIONS =
      Set.of("OBLIGATION", "CORRECTION", "INTERNAL_DATE");

  private final Words words;
  private final String link;

  /**
   * @param link where the system is found; null if the operator has not said so
   */
  public RobotWording(Words words, String link) {
    this.words = words;
    this.link = link;
  }

  /** The words of a notice. */
  public RobotWords of(RobotNotice notice) {
    String title =
        notice.campaign() == null || notice.campaign().isBlank()
            ? words.text(BUNDLE, "title")
            : notice.campaign();
    String text =
        notice.kind() == null
            ? words.text(BUNDLE, "test")
            : words.text(
                BUNDLE,
                key(notice),
                subject(notice),
                DateTimeFormatter.ofPattern(words.text(BUNDLE, "day"), words.locale())
                    .format(notice.dueDate()),
                notice.subjects(),
                notice.organisations());
    return new RobotWords(title, text, link);
  }

  private String subject(RobotNotice notice) {
    String title = notice.title() == null ? words.text(BUNDLE, "something") : notice.title();
    return words.text(BUNDLE, notice.subjectKind(), title);
  }

  private static String key(RobotNotice notice) {
    MessageKind kind = notice.kind();
    return switch (kind) {
      case REMINDER_BEFORE_DUE -> "before";
      case REVIEW_WAITING -> "review";
      case NOTICE_OVER -> "notice-over";
      case OVERDUE_OWNER, OVERDUE_DIGEST, OFFICE_DIGEST ->
          OBLIGATIONS.contains(notice.subjectKind()) ? "overdue" : "overdue-items";
      case RETURNED, HANDOVER, EVENT ->
          throw new IllegalArgumentException("a group is never told of " + kind);
    };
  }
}
