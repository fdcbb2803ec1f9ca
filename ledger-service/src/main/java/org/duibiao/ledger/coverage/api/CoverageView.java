package org.duibiao.ledger.coverage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.duibiao.ledger.coverage.application.CoverageDesk;
import org.duibiao.ledger.coverage.domain.Tally;

/**
 * How far a milestone is covered at an organisation. Invariant: expected = onTime + late + overdue
 * + pending + exempt, and a parent is its own obligation and the sum of its children.
 */
public record CoverageView(
    String organisation,
    String milestone,
    long expected,
    long onTime,
    long late,
    long overdue,
    long pending,
    long exempt,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<CoverageChildView> children) {

  /** The same for an organisation directly below. */
  public record CoverageChildView(
      String organisation,
      String milestone,
      long expected,
      long onTime,
      long late,
      long overdue,
      long pending,
      long exempt) {}

  static CoverageView of(CoverageDesk.Coverage coverage) {
    Tally sum = coverage.node().tally();
    return new CoverageView(
        coverage.node().organisation(),
        coverage.milestone(),
        sum.expected(),
        sum.onTime(),
        sum.late(),
        sum.overdue(),
        sum.pending(),
        sum.exempt(),
        coverage.children().stream().map(node -> child(node, coverage.milestone())).toList());
  }

  private static CoverageChildView child(CoverageDesk.Node node, String milestone) {
    Tally sum = node.tally();
    return new CoverageChildView(
        node.organisation(),
        milestone,
        sum.expected(),
        sum.onTime(),
        sum.late(),
        sum.overdue(),
        sum.pending(),
        sum.exempt());
  }
}
