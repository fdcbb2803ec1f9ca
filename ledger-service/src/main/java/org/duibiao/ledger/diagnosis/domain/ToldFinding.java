package org.duibiao.ledger.diagnosis.domain;

import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.campaign.domain.Guide.Indicator;

/**
 * What was found at one indicator, as others are told.
 *
 * @param text what the guide asks for there
 * @param note null where nothing was noted; cut where the diagnosis is longer than a fact can be
 * @param goodPractice null likewise; cut likewise
 * @param evidence ids of the organisation's evidence that shows it
 */
public record ToldFinding(
    String indicator,
    String text,
    FindingResult result,
    String note,
    String goodPractice,
    List<UUID> evidence) {
  /** Characters of notes and good practices of a whole diagnosis, so that it fits into a fact. */
  private static final int TEXT = 80_000;

  /** Ends what was cut. */
  private static final String CUT = "…（全文见台账）";

  private static final int TEXTS = 2;

  /**
   * What is told of a finding.
   *
   * @param many findings that share the room
   */
  static ToldFinding of(Indicator indicator, Finding found, int many) {
    int longest = TEXT / (TEXTS * many);
    return new ToldFinding(
        indicator.code(),
        indicator.text(),
        found.result(),
        cut(found.note(), longest),
        cut(found.goodPractice(), longest),
        found.evidence());
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest))) + CUT;
  }
}
