package org.duibiao.catalog.restructuring.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.catalog.roster.domain.AmendmentKind;
import org.duibiao.catalog.shared.Faults;

/**
 * A decision that an organisation moves, is dissolved, goes into another or is split, with a day, a
 * reason and a paper. One whose day lies ahead takes effect on it, whole or not at all.
 */
@Entity
public class Restructuring {
  /** How many days ahead it may be settled. */
  public static final int MOST_DAYS_AHEAD = 90;

  @Id private UUID id;
  private String organisation;

  @Enumerated(EnumType.STRING)
  private AmendmentKind kind;

  private LocalDate effectiveOn;
  private String reason;
  private String basis;
  private RestructuringPlan plan;

  @Enumerated(EnumType.STRING)
  private RestructuringState state;

  private String failure;
  private String post;
  private String recordedBy;
  private Instant recordedAt;
  private long revision;
  @Version private long version;

  protected Restructuring() {}

  /**
   * What is decided.
   *
   * @param effectiveOn the first day on which it holds
   */
  public record Order(
      AmendmentKind kind,
      LocalDate effectiveOn,
      String reason,
      String basis,
      RestructuringPlan plan) {
    /** Notes a fault where the day lies too far ahead. */
    public void examineDate(Faults faults, LocalDate today) {
      LocalDate latest = today.plusDays(MOST_DAYS_AHEAD);
      faults.require(!effectiveOn.isAfter(latest), "/date", "restructuring.too-far-ahead", latest);
    }
  }

  /**
   * Puts a decision down.
   *
   * @param post in which the person decided it
   */
  public static Restructuring decided(
      String organisation, Order order, String person, String post, Instant now) {
    Restructuring made = new Restructuring();
    made.id = UUID.randomUUID();
    made.organisation = organisation;
    made.kind = order.kind();
    made.effectiveOn = order.effectiveOn();
    made.reason = order.reason();
    made.basis = order.basis();
    made.plan = order.plan();
    made.state = RestructuringState.PLANNED;
    made.recordedBy = person;
    made.post = post;
    made.recordedAt = now;
    made.revision = 1;
    return made;
  }

  /** Notes that it has taken effect. */
  public void apply() {
    follow(RestructuringState.APPLY);
  }

  /** Notes that it no longer fitted on its day, and why. */
  public void fail(String why) {
    follow(RestructuringState.FAIL);
    failure = why;
  }

  /** Calls it off. */
  public void cancel() {
    follow(RestructuringState.CANCEL);
  }

  private void follow(String action) {
    state = state.after(action);
    revision++;
  }

  /** Its identity. */
  public UUID id() {
    return id;
  }

  /** The organisation that changes. */
  public String organisation() {
    return organisation;
  }

  /** What it decides. */
  public Order order() {
    return new Order(kind, effectiveOn, reason, basis, plan);
  }

  /** Where it stands. */
  public RestructuringState state() {
    return state;
  }

  /** Why it did not take effect; null if it did, or may still. */
  public String failure() {
    return failure;
  }

  /** Staff number of the one who decided it. */
  public String recordedBy() {
    return recordedBy;
  }

  /** The post in which it was decided. */
  public String post() {
    return post;
  }

  /** When it was put down, by the domain clock. */
  public Instant recordedAt() {
    return recordedAt;
  }

  /** Its version, 1 at first. */
  public long revision() {
    return revision;
  }
}
