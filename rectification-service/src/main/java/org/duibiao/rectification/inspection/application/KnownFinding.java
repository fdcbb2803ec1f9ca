package org.duibiao.rectification.inspection.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What an accepted diagnosis found at one indicator, as the ledger told it.
 *
 * @param text what the guide asks for there, null if it was not told
 * @param note null where nothing was noted
 * @param goodPractice null likewise
 * @param evidence titles of the evidence that shows it, whose files the ledger has
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownFinding(
    String indicator,
    String text,
    String result,
    String note,
    String goodPractice,
    List<String> evidence) {
  /** Keeps the list as it is given. */
  public KnownFinding {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
