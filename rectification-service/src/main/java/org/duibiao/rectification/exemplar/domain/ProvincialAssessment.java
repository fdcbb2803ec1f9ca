package org.duibiao.rectification.exemplar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * 省级考核: the province's verdict with the paper that says so. Nothing of it is set before.
 *
 * @param document number of the paper
 * @param on its date
 */
@Embeddable
public record ProvincialAssessment(
    @Enumerated(EnumType.STRING) ProvincialVerdict verdict,
    @Column(name = "verdict_document") String document,
    @Column(name = "verdict_on") LocalDate on,
    @Column(name = "verdict_opinion") String opinion) {
  static final ProvincialAssessment NONE = new ProvincialAssessment(null, null, null, null);

  /** Refuses one without a paper, or of a day before the cultivation or after today. */
  ProvincialAssessment requireProper(LocalDate cultivatingSince, LocalDate today) {
    ExemplarText.required(document, "/document");
    ExemplarText.passed(on, cultivatingSince, today, "/date");
    return this;
  }

  boolean passed() {
    return verdict == ProvincialVerdict.PASSED;
  }
}
