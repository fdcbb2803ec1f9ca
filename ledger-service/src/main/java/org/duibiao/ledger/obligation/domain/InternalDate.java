package org.duibiao.ledger.obligation.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;

/**
 * A general branch's own, earlier date for what is below it. Invariant: it is before the due date
 * and was not over when it was set; it never scores, those below only see and are told it.
 *
 * <p>The notice: “系党总支抓党支部……逐级逐一建立工作台账”.
 */
@Entity
@Table(name = "internal_date")
public class InternalDate extends AggregateRoot<InternalDateEvent> {
  @Id private UUID id;
  private String campaign;
  private String milestone;
  private String organisation;
  private LocalDate date;
  private String reason;

  @Column(name = "set_by")
  private String setBy;

  @Column(name = "set_at")
  private Instant setAt;

  @Version private long version;

  protected InternalDate() {}

  /** One that is not set. */
  public static InternalDate none(String campaign, String milestone, String organisation) {
    InternalDate none = new InternalDate();
    none.id = UUID.randomUUID();
    none.campaign = campaign;
    none.milestone = milestone;
    none.organisation = organisation;
    none.version = -1;
    return none;
  }

  /**
   * Sets it.
   *
   * @throws DomainException INVALID_CONTENT unless it is before the due date and not over
   */
  public void set(LocalDate day, LocalDate due, String why, String person, Clock clock) {
    if (!day.isBefore(due) || day.isBefore(ChinaTime.today(clock))) {
      throw new DomainException(
          INVALID_CONTENT, List.of(new Fault("/date", "internal-date.date", due)));
    }
    put(day, why, person, clock);
  }

  /** Takes it back. */
  public void clear(String person, Clock clock) {
    put(null, null, person, clock);
  }

  private void put(LocalDate day, String why, String person, Clock clock) {
    date = day;
    reason = why;
    setBy = person;
    setAt = clock.instant();
    raise(
        new InternalDateEvent(
            UUID.randomUUID(), setAt, campaign, milestone, organisation, day, person));
  }

  public String campaign() {
    return campaign;
  }

  public String milestone() {
    return milestone;
  }

  public String organisation() {
    return organisation;
  }

  /** Null while none is set. */
  public LocalDate date() {
    return date;
  }

  public String reason() {
    return reason;
  }

  public String setBy() {
    return setBy;
  }

  public Instant setAt() {
    return setAt;
  }

  /** 0 while it was never set. */
  public long version() {
    return version + 1;
  }
}
