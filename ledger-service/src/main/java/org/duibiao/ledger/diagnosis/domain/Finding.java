package org.duibiao.ledger.diagnosis.domain;

/**
 * What was found at one indicator.
 *
 * @param note may be null
 * @param goodPractice what others could learn from; may be null
 */
public record Finding(String indicator, FindingResult result, String note, String goodPractice) {
  /** Nothing yet. */
  public static Finding none(String indicator) {
    return new Finding(indicator, FindingResult.NOT_ASSESSED, null, null);
  }

  /** The same with another result, as when a whole dimension is set at once. */
  public Finding with(FindingResult other) {
    return new Finding(indicator, other, note, goodPractice);
  }

  /** Whether a good practice is told. */
  public boolean praised() {
    return goodPractice != null && !goodPractice.isBlank();
  }
}
