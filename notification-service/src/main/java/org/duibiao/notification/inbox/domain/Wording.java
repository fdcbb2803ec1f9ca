package org.duibiao.notification.inbox.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.time.ChinaTime;

/** Puts a message into words of the reader's language, from the facts it keeps. */
public final class Wording {
  private static final String BUNDLE = "messages.inbox";
  private static final int MOST_NAMES = 10;
  private static final Set<String> OBLIGATIONS =
      Set.of("OBLIGATION", "CORRECTION", "INTERNAL_DATE");

  private final Words words;
  private final Message message;
  private final Template template;

  public Wording(Words words, Message message) {
    this(words, message, null);
  }

  /** With words of its own, or null for the usual ones. */
  public Wording(Words words, Message message, Template template) {
    this.words = words;
    this.message = message;
    this.template = template;
  }

  /** The headline. */
  public String title() {
    return template == null
        ? say("title", List.of())
        : Template.fill(own().title(), meanings(List.of()));
  }

  /**
   * The text.
   *
   * @param subjects what a digest or a handover lists
   */
  public String text(List<Subject> subjects) {
    return template == null
        ? say("text", subjects)
        : Template.fill(own().text(), meanings(subjects));
  }

  private Template.Words own() {
    return words.locale().equals(Locale.ENGLISH) ? template.en() : template.zh();
  }

  private Map<String, String> meanings(List<Subject> subjects) {
    String organisation = message.subject().organisationName();
    List<String> names = subjects.stream().map(Subject::organisationName).toList();
    return Map.of(
        "subject", label(),
        "due", due(),
        "days", Long.toString(message.subject().dueDate() == null ? 0 : Math.abs(daysLeft())),
        "organisation", organisation,
        "count", Integer.toString(message.subjectCount()),
        "names", names.isEmpty() ? organisation : some(names));
  }

  private String say(String part, List<Subject> subjects) {
    String key = key() + "." + part;
    String name = message.subject().organisationName();
    return switch (message.kind()) {
      case REMINDER_BEFORE_DUE, OVERDUE_OWNER ->
          several()
              ? listing(key, subjects)
              : words.text(BUNDLE, key, label(), due(), Math.abs(daysLeft()), name);
      case OVERDUE_DIGEST, OFFICE_DIGEST, REVIEW_WAITING, NOTICE_OVER -> listing(key, subjects);
      case RETURNED -> words.text(BUNDLE, key, label(), due(), name, message.reason());
      case HANDOVER ->
          words.text(
              BUNDLE,
              key,
              name,
              message.reason(),
              message.subjectCount(),
              some(subjects.stream().map(this::owed).toList()));
      case EVENT -> words.text(BUNDLE, key, happened(), name);
    };
  }

  private String listing(String key, List<Subject> subjects) {
    List<String> names = subjects.stream().map(Subject::organisationName).toList();
    return words.text(
        BUNDLE,
        key,
        label(),
        due(),
        message.subjectCount(),
        Math.abs(daysLeft()),
        some(names.isEmpty() ? List.of(message.subject().organisationName()) : names));
  }

  private boolean several() {
    return message.subjectCount() > 1;
  }

  /** What is owed until when. */
  private String owed(Subject subject) {
    return words.text(BUNDLE, "handover.subject", label(subject), day(subject.dueDate()));
  }

  private String key() {
    return switch (message.kind()) {
      case REMINDER_BEFORE_DUE ->
          several() ? "before-several" : daysLeft() == 0 ? "before-today" : "before";
      case OVERDUE_OWNER -> several() ? overdue() : "overdue";
      case OVERDUE_DIGEST, OFFICE_DIGEST -> overdue();
      case REVIEW_WAITING -> "review";
      case NOTICE_OVER -> "notice-over";
      case RETURNED -> message.subject().dueDate() == null ? "returned" : "returned-by";
      case EVENT -> "event";
      case HANDOVER -> message.subjectCount() == 0 ? "handover-nothing" : "handover";
    };
  }

  /** What has happened: the kind of message keeps the fact's type as its subject's kind. */
  private String happened() {
    String key = "event." + message.subject().kind().replaceFirst("\\.v[0-9]+$", "");
    String text = words.text(BUNDLE, key);
    return text.equals(key) ? message.subject().kind() : text;
  }

  private String label() {
    return label(message.subject());
  }

  private String label(Subject subject) {
    return switch (subject.kind()) {
      case "ITEM" -> item(subject);
      case "REVIEW" -> subject.milestone() == null ? item(subject) : titled(subject);
      case "TASK" ->
          subject.title() == null
              ? words.text(BUNDLE, "subject.tasks")
              : words.text(BUNDLE, "subject.task", quoted(subject.title()));
      case "CASE", "LOOK_BACK", "PUBLIC_NOTICE" -> words.text(BUNDLE, "subject." + subject.kind());
      default ->
          subject.title() == null && subject.milestone() == null
              ? words.text(BUNDLE, "subject.items")
              : titled(subject);
    };
  }

  /** A rectification item, which belongs to no milestone. */
  private String item(Subject subject) {
    return subject.title() == null
        ? words.text(BUNDLE, "subject.items")
        : words.text(BUNDLE, "subject.item", subject.title());
  }

  private String quoted(String title) {
    return title.startsWith("《") ? title : words.text(BUNDLE, "subject.obligation", title);
  }

  private String titled(Subject subject) {
    String quoted = quoted(subject.title() == null ? subject.milestone() : subject.title());
    return switch (subject.kind()) {
      case "CORRECTION" -> words.text(BUNDLE, "subject.correction", quoted);
      case "INTERNAL_DATE" -> words.text(BUNDLE, "subject.internal", quoted);
      default -> quoted;
    };
  }

  private String overdue() {
    String kind = message.subject().kind();
    return OBLIGATIONS.contains(kind)
        ? "digest"
        : kind.equals("TASK") ? "digest-tasks" : "digest-items";
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
