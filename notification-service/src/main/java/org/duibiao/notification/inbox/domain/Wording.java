package org.duibiao.notification.inbox.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.time.ChinaTime;

/** Puts a message into words of the reader's language, from the facts it keeps. */
public final class Wording {
  private static final String BUNDLE = "messages.inbox";
  private static final int MOST_NAMES = 10;
  private static final String ITEM = "ITEM";

  private final Words words;
  private final Message message;

  public Wording(Words words, Message message) {
    this.words = words;
    this.message = message;
  }

  /** The headline. */
  public String title() {
    return say("title", List.of());
  }

  /**
   * The text.
   *
   * @param subjects what a digest or a handover lists
   */
  public String text(List<Subject> subjects) {
    return say("text", subjects);
  }

  private String say(String part, List<Subject> subjects) {
    String key = key() + "." + part;
    String name = message.subject().organisationName();
    return switch (message.kind()) {
      case REMINDER_BEFORE_DUE -> words.text(BUNDLE, key, label(), due(), daysLeft(), name);
      case OVERDUE_OWNER -> words.text(BUNDLE, key, label(), due(), -daysLeft(), name);
      case OVERDUE_DIGEST, OFFICE_DIGEST ->
          words.text(
              BUNDLE,
              key,
              label(),
              due(),
              message.subjectCount(),
              -daysLeft(),
              some(subjects.stream().map(Subject::organisationName).toList()));
      case RETURNED -> words.text(BUNDLE, key, label(), due(), name, message.reason());
      case HANDOVER ->
          words.text(
              BUNDLE,
              key,
              name,
              message.reason(),
              message.subjectCount(),
              some(subjects.stream().map(this::owed).toList()));
    };
  }

  /** What is owed until when. */
  private String owed(Subject subject) {
    return words.text(BUNDLE, "handover.subject", label(subject), day(subject.dueDate()));
  }

  private String key() {
    return switch (message.kind()) {
      case REMINDER_BEFORE_DUE -> daysLeft() == 0 ? "before-today" : "before";
      case OVERDUE_OWNER -> "overdue";
      case OVERDUE_DIGEST, OFFICE_DIGEST -> isItem() ? "digest-items" : "digest";
      case RETURNED -> message.subject().dueDate() == null ? "returned" : "returned-by";
      case HANDOVER -> message.subjectCount() == 0 ? "handover-nothing" : "handover";
    };
  }

  private String label() {
    return label(message.subject());
  }

  private String label(Subject subject) {
    if (ITEM.equals(subject.kind())) {
      return subject.title() == null
          ? words.text(BUNDLE, "subject.items")
          : words.text(BUNDLE, "subject.item", subject.title());
    }
    String title = subject.title() == null ? subject.milestone() : subject.title();
    String quoted =
        title != null && title.startsWith("《")
            ? title
            : words.text(BUNDLE, "subject.obligation", title);
    return "CORRECTION".equals(subject.kind())
        ? words.text(BUNDLE, "subject.correction", quoted)
        : quoted;
  }

  private boolean isItem() {
    return ITEM.equals(message.subject().kind());
  }

  private String some(List<String> names) {
    List<String> different = names.stream().distinct().toList();
    String separator = words.text(BUNDLE, "names.separator");
    String shown = String.join(separator, different.stream().limit(MOST_NAMES).toList());
    return different.size() > MOST_NAMES ? words.text(BUNDLE, "names.more", shown) : shown;
  }

  private String due() {
    return day(message.subject().dueDate());
  }

  private String day(LocalDate day) {
    return day == null
        ? ""
        : DateTimeFormatter.ofPattern(words.text(BUNDLE, "day"), words.locale()).format(day);
  }

  private long daysLeft() {
    return ChronoUnit.DAYS.between(ChinaTime.dayOf(message.sentAt()), message.subject().dueDate());
  }
}
