package org.duibiao.ledger.diagnosis.domain;

import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.shared.domain.NothingSaid;

/**
 * What was found at one indicator.
 *
 * @param note may be null
 * @param goodPractice what others could learn from; may be null
 * @param evidence the organisation's evidence that shows it
 */
public record Finding(
    String indicator, FindingResult result, String note, String goodPractice, List<UUID> evidence) {
  /** Keeps the evidence as it is given; none if that is null, as in what was stored without. */
  public Finding(
      String indicator,
      FindingResult result,
      String note,
      String goodPractice,
      List<UUID> evidence) {
    this.indicator = indicator;
    this.result = result;
    this.note = note;
    this.goodPractice = goodPractice;
    this.evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** Nothing yet. */
  public static Finding none(String indicator) {
    return new Finding(indicator, FindingResult.NOT_ASSESSED, null, null, List.of());
  }

  /** The same with another result, as when a whole dimension is set at once. */
  public Finding with(FindingResult other) {
    return new Finding(indicator, other, note, goodPractice, evidence);
  }

  /** The same with other evidence. */
  public Finding shownBy(List<UUID> others) {
    return new Finding(indicator, result, note, goodPractice, others);
  }

  /** Whether something is noted; a word for nothing, such as 无, states nothing. */
  public boolean stated() {
    return says(note);
  }

  private static boolean says(String text) {
    return text != null && !text.isBlank() && !NothingSaid.by(text);
  }

  /** Whether it is below standard and nothing says in what. */
  public boolean lacksFact() {
    return result.falling() && !stated();
  }

  /** Whether a good practice is told. */
  public boolean praised() {
    return says(goodPractice);
  }
}
