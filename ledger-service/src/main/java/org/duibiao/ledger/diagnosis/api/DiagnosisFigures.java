package org.duibiao.ledger.diagnosis.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.problem.Words;
import org.duibiao.ledger.diagnosis.api.DiagnosisView.FindingView;
import org.duibiao.ledger.diagnosis.application.DiagnosisDesk;
import org.duibiao.ledger.diagnosis.domain.FindingResult;
import org.duibiao.ledger.figure.api.FigureView;
import org.duibiao.ledger.figure.api.FigureViews;
import org.duibiao.ledger.figure.application.FigureDesk;
import org.duibiao.ledger.figure.domain.FigureState;

/**
 * Puts beside each indicator the figures that it states, for the running year as of today, and a
 * warning where the conclusion contradicts them. Invariant: it warns and never refuses.
 */
@ApplicationScoped
class DiagnosisFigures {
  private static final String BUNDLE = "problems.figures";

  private final FigureDesk desk;
  private final FigureViews views;
  private final ProblemResponses responses;

  DiagnosisFigures(FigureDesk desk, FigureViews views, ProblemResponses responses) {
    this.desk = desk;
    this.views = views;
    this.responses = responses;
  }

  DiagnosisView shown(DiagnosisDesk.Seen seen, Words words) {
    DiagnosisView view = DiagnosisView.of(seen, words);
    FigureDesk.FigureSheet sheet = desk.now(seen.duty().organisation().code());
    List<FindingView> findings = new ArrayList<>();
    for (FindingView finding : view.findings()) {
      List<FigureView> figures = views.of(sheet, finding.indicator());
      findings.add(finding.beside(figures, warnings(finding.result(), figures)));
    }
    return view.with(findings);
  }

  private List<String> warnings(FindingResult result, List<FigureView> figures) {
    List<String> warnings = new ArrayList<>();
    for (FigureView figure : figures) {
      boolean lacks = figure.state() == FigureState.SHORT;
      if (lacks && figure.veto() && result != FindingResult.NOT_MET) {
        warnings.add(text("VETO", figure.title(), figure.explanation()));
      } else if (lacks && result == FindingResult.MET) {
        warnings.add(text("MET_BUT_SHORT", figure.title(), figure.explanation()));
      }
    }
    if (result == FindingResult.NOT_MET && reached(figures)) {
      warnings.add(text("NOT_MET_BUT_REACHED"));
    }
    return warnings;
  }

  private static boolean reached(List<FigureView> figures) {
    return figures.stream().anyMatch(one -> one.state() == FigureState.MET)
        && figures.stream().noneMatch(one -> one.state() == FigureState.SHORT);
  }

  private String text(String warning, Object... arguments) {
    return responses.words().text(BUNDLE, "FigureWarning." + warning, arguments);
  }
}
