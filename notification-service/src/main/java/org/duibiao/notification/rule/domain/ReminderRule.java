package org.duibiao.notification.rule.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.duibiao.chassis.time.ChinaTime;

/**
 * One rung of the ladder of reminders: so many days before or after a due date somebody is told.
 * The notice asks that each level lead the one below it (党委统筹、逐级负责); sparing on purpose.
 */
@Entity
@Table(name = "reminder_rule")
public class ReminderRule {
  @Id private String code;

  @Column(name = "subject_kind")
  private String subjectKind;

  @Column(name = "offset_days")
  private int offsetDays;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Column(name = "time_of_day")
  private LocalTime timeOfDay;

  private String channel;
  private boolean digest;

  protected ReminderRule() {}

  /** A rule for one kind of subject. */
  public ReminderRule(
      String code,
      String subjectKind,
      int offsetDays,
      Audience audience,
      LocalTime timeOfDay,
      String channel,
      boolean digest) {
    this.code = code;
    this.subjectKind = subjectKind;
    this.offsetDays = offsetDays;
    this.audience = audience;
    this.timeOfDay = timeOfDay;
    this.channel = channel;
    this.digest = digest;
  }

  /** The instant from which this rung of a due date is reached. */
  public Instant reachedAt(LocalDate dueDate) {
    return dueDate.plusDays(offsetDays).atTime(timeOfDay).atZone(ChinaTime.ZONE).toInstant();
  }

  public String code() {
    return code;
  }

  public String subjectKind() {
    return subjectKind;
  }

  public int offsetDays() {
    return offsetDays;
  }

  public Audience audience() {
    return audience;
  }

  public LocalTime timeOfDay() {
    return timeOfDay;
  }

  public String channel() {
    return channel;
  }

  /** Whether all subjects of one person become one message. */
  public boolean digest() {
    return digest;
  }
}
