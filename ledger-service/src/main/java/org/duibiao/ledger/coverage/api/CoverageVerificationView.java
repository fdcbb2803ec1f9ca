package org.duibiao.ledger.coverage.api;

import java.util.List;
import org.duibiao.ledger.coverage.application.CoverageAudit;
import org.duibiao.ledger.coverage.infrastructure.CoverageRecount;

/**
 * Whether the sums kept at an organisation and all below it are those of a count from scratch.
 *
 * @param compared how many sums were compared
 * @param different how many of them differ
 * @param differences the first of them
 */
public record CoverageVerificationView(
    String organisation,
    boolean intact,
    long compared,
    long different,
    List<CoverageDifferenceView> differences) {

  /**
   * A sum that is kept otherwise than it is.
   *
   * @param subject a milestone, or a guide and its version
   * @param mark what is summed up there
   */
  public record CoverageDifferenceView(
      String organisation, String subject, String mark, long kept, long counted) {

    private static CoverageDifferenceView of(CoverageRecount.Difference one) {
      return new CoverageDifferenceView(
          one.node(), one.subject(), one.mark(), one.kept(), one.counted());
    }
  }

  static CoverageVerificationView of(CoverageAudit.Verified verified) {
    CoverageRecount.Comparison found = verified.comparison();
    return new CoverageVerificationView(
        verified.organisation(),
        found.different() == 0,
        found.compared(),
        found.different(),
        found.differences().stream().map(CoverageDifferenceView::of).toList());
  }
}
