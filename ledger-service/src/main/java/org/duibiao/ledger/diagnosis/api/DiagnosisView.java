package org.duibiao.ledger.diagnosis.api;

import java.util.List;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.campaign.domain.Guide.Indicator;
import org.duibiao.ledger.diagnosis.application.DiagnosisDesk;
import org.duibiao.ledger.diagnosis.domain.Finding;
import org.duibiao.ledger.diagnosis.domain.FindingResult;
import org.duibiao.ledger.shared.domain.FilingAction;

/** An organisation's diagnosis: every indicator of its guide with what was found there. */
public record DiagnosisView(
    String organisation,
    String guide,
    int guideVersion,
    List<FindingView> findings,
    ProgressView progress,
    long version,
    List<FilingAction> allowedActions) {

  /** An indicator, verbatim, with what was found. */
  public record FindingView(
      String indicator, String text, FindingResult result, String note, String goodPractice) {}

  /** How many indicators are assessed. */
  public record ProgressView(int assessed, int total) {}

  static DiagnosisView of(DiagnosisDesk.Seen seen) {
    Guide guide = seen.guide();
    int total = guide.indicators().size();
    return new DiagnosisView(
        seen.duty().organisation().code(),
        guide.code(),
        guide.version(),
        guide.indicators().stream().map(one -> finding(one, seen)).toList(),
        new ProgressView(total - seen.diagnosis().notAssessed(guide).size(), total),
        seen.diagnosis().version(),
        seen.allowedActions());
  }

  private static FindingView finding(Indicator indicator, DiagnosisDesk.Seen seen) {
    Finding finding = seen.diagnosis().at(indicator.code());
    return new FindingView(
        indicator.code(),
        indicator.text(),
        finding.result(),
        finding.note(),
        finding.goodPractice());
  }
}
