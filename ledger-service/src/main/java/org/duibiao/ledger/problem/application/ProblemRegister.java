package org.duibiao.ledger.problem.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.ledger.problem.domain.AcceptedRevision;
import org.duibiao.ledger.problem.domain.AcceptedRevision.ProblemRow;
import org.duibiao.ledger.problem.domain.Checkpoint;
import org.duibiao.ledger.problem.domain.ProblemState;
import org.duibiao.ledger.problem.domain.RecordedProblem;
import org.duibiao.ledger.problem.infrastructure.RecordedProblems;
import org.duibiao.ledger.shared.LedgerTopics;

/**
 * Brings the accepted problems of an organisation in line with a revision that was accepted, and
 * tells the facts and the checkpoint in the same transaction.
 */
@ApplicationScoped
public class ProblemRegister {
  private final RecordedProblems problems;
  private final Outbox outbox;

  ProblemRegister(RecordedProblems problems, Outbox outbox) {
    this.problems = problems;
    this.outbox = outbox;
  }

  /**
   * Records what is new, rewords what changed, withdraws what is gone.
   *
   * @return how many times something of the organisation was accepted in the campaign by now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long accept(AcceptedRevision accepted) {
    Map<UUID, RecordedProblem> known =
        problems.of(accepted.campaign(), accepted.organisation()).stream()
            .filter(problem -> problem.state() == ProblemState.ACCEPTED)
            .collect(Collectors.toMap(RecordedProblem::id, Function.identity()));
    List<RecordedProblem> touched = new ArrayList<>();
    for (ProblemRow row : accepted.problems()) {
      touched.add(recordOrReword(known.remove(row.id()), row, accepted));
    }
    known.values().forEach(gone -> gone.withdraw(accepted));
    touched.addAll(known.values());
    problems.flush();
    touched.forEach(problem -> outbox.append(LedgerTopics.LEDGER_EVENTS, problem));
    return checkpoint(accepted);
  }

  private RecordedProblem recordOrReword(
      RecordedProblem known, ProblemRow row, AcceptedRevision accepted) {
    if (known == null) {
      RecordedProblem recorded = RecordedProblem.of(row, accepted);
      problems.persist(recorded);
      return recorded;
    }
    known.reword(row, accepted);
    return known;
  }

  private long checkpoint(AcceptedRevision accepted) {
    List<UUID> inForce = accepted.problems().stream().map(ProblemRow::id).toList();
    Checkpoint checkpoint =
        Checkpoint.over(
            inForce, accepted.campaign(), accepted.organisation(), accepted.acceptedAt());
    long number = problems.keep(checkpoint);
    outbox.append(LedgerTopics.LEDGER_EVENTS, checkpoint, number);
    return number;
  }
}
