package org.duibiao.ledger.figure.domain;

/** How one figure is computed from what is known of an organisation. */
interface FigureRule {
  Measure measure(Observed observed, Question question);
}
