package org.duibiao.ledger.obligation.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.CAMPAIGN_NOT_RUNNING;
import static org.duibiao.ledger.shared.domain.LedgerProblem.EXEMPTED;
import static org.duibiao.ledger.shared.domain.LedgerProblem.LOCKED;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.ledger.shared.domain.LedgerProblem;

/**
 * Why something cannot be written, or counts as late: what a reader is shown and what a refused
 * writer is told, in the same words. Invariant: a lock that refuses carries the problem by which it
 * does; the words stand in {@code problems/ledger}.
 *
 * @param since since when; null where that is not known here
 * @param arguments what the words mention
 */
public record Lock(Kind kind, Instant since, List<Object> arguments) {
  /** What there is to tell. */
  public enum Kind {
    /** The campaign has not begun. */
    CAMPAIGN_DRAFT(CAMPAIGN_NOT_RUNNING, true),
    /** The campaign is being summed up; what is late or to be corrected is still taken. */
    CAMPAIGN_SUMMARISING(null, false),
    /** The campaign is over: nobody writes or reviews. */
    CAMPAIGN_CLOSED(CAMPAIGN_NOT_RUNNING, true),
    /** The organisation exists no more; what it filed may still be reviewed. */
    ORGANISATION_DISSOLVED(LedgerProblem.ORGANISATION_DISSOLVED, true),
    /** Nothing is owed 免报. */
    EXEMPT(EXEMPTED, true),
    /** The lock date has passed, and no extension or date of correction reaches further. */
    LOCKED_SINCE(LOCKED, true),
    /** Filed, and waits for review above. */
    SUBMITTED_ABOVE(null, true),
    /** Accepted above; only a correction opens it again. */
    ACCEPTED_ABOVE(null, true),
    /** The due date has passed: no lock, it scores. */
    DUE_PASSED(null, false);

    private final LedgerProblem problem;
    private final boolean closesWriting;

    Kind(LedgerProblem problem, boolean closesWriting) {
      this.problem = problem;
      this.closesWriting = closesWriting;
    }

    /** Whether it closes writing; the others are only told. */
    public boolean closesWriting() {
      return closesWriting;
    }

    /** Whether it refuses reviewers, too. */
    boolean closesReview() {
      return problem == CAMPAIGN_NOT_RUNNING || this == EXEMPT;
    }

    private String key() {
      return "lock." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Lock of(Kind kind, Instant since, Object... arguments) {
    return new Lock(kind, since, Arrays.asList(arguments));
  }

  /** Whether it refuses by itself, whatever the state of what is filed. */
  boolean refuses(boolean writing) {
    return kind.problem != null && (writing || kind.closesReview());
  }

  /** What to throw when it refuses. */
  DomainException refusal() {
    return new DomainException(kind.problem, arguments.toArray());
  }

  /** The same as a fault beside another problem. */
  Fault fault() {
    return new Fault("/state", detailKey(), arguments.toArray());
  }

  /** Key of what it says. */
  public String detailKey() {
    return kind.problem == null ? kind.key() + ".detail" : kind.problem.slug() + ".detail";
  }

  /** Key of what can be done about it. */
  public String remedyKey() {
    return kind.key() + ".remedy";
  }

  /** The bundle in which both stand. */
  public String bundle() {
    return LOCKED.bundle();
  }
}
