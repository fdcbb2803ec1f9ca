package org.duibiao.catalog.handover.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.catalog.organisation.domain.Appointment;
import org.duibiao.catalog.organisation.domain.AppointmentPost;
import org.duibiao.catalog.organisation.domain.Organisation.Succession;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.event.AggregateRoot;

/** A change of secretary 交接 that was made; it is told once and never changes. */
@Entity
public class Handover extends AggregateRoot<HandoverEvent> {
  /** How many days ahead a handover may be settled. */
  public static final int MOST_DAYS_AHEAD = 90;

  @Id private UUID id;
  private String organisation;

  @Enumerated(EnumType.STRING)
  private AppointmentPost post;

  private String fromPerson;

  private String fromName;

  private String toPerson;

  private String toName;
  private LocalDate date;
  private String basis;
  private String recordedBy;
  private Instant recordedAt;

  protected Handover() {}

  /**
   * Puts down that a post went from one person to another.
   *
   * @param recorder staff number of the one who puts it down
   */
  public static Handover of(
      String organisation, Succession succession, String basis, String recorder, Instant now) {
    Appointment successor = succession.successor();
    Handover made = new Handover();
    made.id = UUID.randomUUID();
    made.organisation = organisation;
    made.post = AppointmentPost.SECRETARY;
    made.fromPerson = succession.predecessor().map(Appointment::person).orElse(null);
    made.fromName = succession.predecessor().map(one -> one.details().name()).orElse(null);
    made.toPerson = successor.person();
    made.toName = successor.details().name();
    made.date = successor.details().validFrom();
    made.basis = basis;
    made.recordedBy = recorder;
    made.recordedAt = now;
    made.raise(made.told(now));
    return made;
  }

  /** Notes a fault where the day lies too far ahead. */
  public static void examineDate(Faults faults, LocalDate date, LocalDate today) {
    LocalDate latest = today.plusDays(MOST_DAYS_AHEAD);
    faults.require(!date.isAfter(latest), "/date", "handover.too-far-ahead", latest);
  }

  private HandoverEvent told(Instant now) {
    return new HandoverEvent(
        UUID.randomUUID(),
        now,
        id,
        organisation,
        post,
        fromPerson,
        fromName,
        toPerson,
        toName,
        date,
        basis);
  }

  /** Its identity. */
  public UUID id() {
    return id;
  }

  /** Whose post it was. */
  public String organisation() {
    return organisation;
  }

  /** Which post: the secretary's. */
  public AppointmentPost post() {
    return post;
  }

  /** Staff number of the one who left; null after a vacancy. */
  public String from() {
    return fromPerson;
  }

  /** Name of the one who left; null after a vacancy. */
  public String fromName() {
    return fromName;
  }

  /** Staff number of the successor. */
  public String to() {
    return toPerson;
  }

  /** Name of the successor. */
  public String toName() {
    return toName;
  }

  /** The successor's first day. */
  public LocalDate date() {
    return date;
  }

  /** The paper it rests on. */
  public String basis() {
    return basis;
  }

  /** Staff number of the one who put it down. */
  public String recordedBy() {
    return recordedBy;
  }

  /** When it was put down, by the domain clock. */
  public Instant recordedAt() {
    return recordedAt;
  }
}
