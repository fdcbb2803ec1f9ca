package org.duibiao.ledger.figure.domain;

import java.util.List;
import org.duibiao.ledger.figure.domain.Measure.Explanation;

/** “每个院（系）至少配备1至2名专职组织员” (department guide, 1.4): one is enough. */
final class Organisers implements FigureRule {
  @Override
  public Measure measure(Observed observed, Question question) {
    return Measure.times(
        1,
        observed.organisers(),
        List.of(),
        Basis.AS_OF,
        Explanation.of("organisers", observed.organisers()));
  }
}
