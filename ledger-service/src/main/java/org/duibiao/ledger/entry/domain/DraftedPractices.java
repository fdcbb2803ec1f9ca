package org.duibiao.ledger.entry.domain;

import java.util.List;
import org.duibiao.ledger.diagnosis.domain.Finding;
import org.duibiao.ledger.shared.domain.NumberedText;
import org.duibiao.ledger.shared.domain.NumberedText.Kind;

/**
 * The words in which a finding drafts experiences: each good practice that it tells one experience,
 * taken apart by the same numbers as problems are.
 */
public final class DraftedPractices {
  private DraftedPractices() {}

  /** The experiences that a finding drafts; none if it praises nothing. */
  public static List<String> of(Finding finding) {
    return finding.praised()
        ? NumberedText.of(finding.goodPractice(), Kind.PRACTICES).parts()
        : List.of();
  }
}
