package org.duibiao.ledger.problem.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was accepted of an organisation's entry, as far as its problems go.
 *
 * @param reason why problems that were accepted before are gone
 */
public record AcceptedRevision(
    String campaign,
    String organisation,
    int number,
    List<ProblemRow> problems,
    List<String> contributors,
    LocalDate rectificationDueDate,
    String reason,
    Instant acceptedAt) {

  /** A problem 存在问题 as the accepted revision has it. */
  public record ProblemRow(UUID id, String indicator, String text) {}
}
