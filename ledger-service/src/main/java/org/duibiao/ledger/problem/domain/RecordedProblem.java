package org.duibiao.ledger.problem.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.ledger.problem.domain.AcceptedRevision.ProblemRow;
import org.duibiao.ledger.problem.domain.ProblemEvent.ProblemRecorded;
import org.duibiao.ledger.problem.domain.ProblemEvent.ProblemReworded;
import org.duibiao.ledger.problem.domain.ProblemEvent.ProblemWithdrawn;

/**
 * A problem that was accepted with an entry. Invariant: it keeps the id its row had when it was
 * first written, through every correction; once withdrawn it does not come back.
 *
 * <p>The notice: “查找存在问题和工作短板”, “实行对账销号”.
 */
@Entity
@Table(name = "problem")
public class RecordedProblem extends AggregateRoot<ProblemEvent> {
  @Id private UUID id;
  private String campaign;
  private String organisation;
  private String indicator;
  private String text;

  @Enumerated(EnumType.STRING)
  private ProblemState state;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  private int revision;
  @Version private long version;

  protected RecordedProblem() {}

  /** Records a problem of an accepted revision. */
  public static RecordedProblem of(ProblemRow row, AcceptedRevision accepted) {
    RecordedProblem problem = new RecordedProblem();
    problem.id = row.id();
    problem.campaign = accepted.campaign();
    problem.organisation = accepted.organisation();
    problem.indicator = row.indicator();
    problem.text = row.text();
    problem.state = ProblemState.ACCEPTED;
    problem.acceptedAt = accepted.acceptedAt();
    problem.revision = accepted.number();
    problem.raise(
        new ProblemRecorded(
            UUID.randomUUID(),
            accepted.acceptedAt(),
            row.id(),
            accepted.campaign(),
            accepted.organisation(),
            row.indicator(),
            row.text(),
            accepted.number(),
            accepted.acceptedAt(),
            accepted.rectificationDueDate(),
            accepted.contributors()));
    return problem;
  }

  /** Takes the words of a later accepted revision. */
  public void reword(ProblemRow row, AcceptedRevision accepted) {
    revision = accepted.number();
    if (indicator.equals(row.indicator()) && text.equals(row.text())) {
      return;
    }
    indicator = row.indicator();
    text = row.text();
    raise(
        new ProblemReworded(
            UUID.randomUUID(), accepted.acceptedAt(), id, campaign, organisation, indicator, text));
  }

  /** Notes that a later accepted revision no longer has it. */
  public void withdraw(AcceptedRevision accepted) {
    state = ProblemState.WITHDRAWN;
    raise(
        new ProblemWithdrawn(
            UUID.randomUUID(),
            accepted.acceptedAt(),
            id,
            campaign,
            organisation,
            accepted.reason()));
  }

  public UUID id() {
    return id;
  }

  public String organisation() {
    return organisation;
  }

  public String indicator() {
    return indicator;
  }

  public String text() {
    return text;
  }

  public ProblemState state() {
    return state;
  }

  public Instant acceptedAt() {
    return acceptedAt;
  }

  /** The accepted revision that last had it. */
  public int revision() {
    return revision;
  }
}
