package org.duibiao.ledger.entry.domain;

import java.util.List;
import org.duibiao.ledger.diagnosis.domain.Finding;
import org.duibiao.ledger.diagnosis.domain.FindingResult;
import org.duibiao.ledger.shared.domain.NumberedText;
import org.duibiao.ledger.shared.domain.NumberedText.Kind;

/**
 * The words in which a finding drafts problems: each fact of its note one problem. Invariant: a
 * finding below standard drafts at least one; without a fact it says that one is asked for.
 */
public final class DraftedProblems {
  private static final String FACT_ASKED_FOR = "（请补充具体事实）";

  /** The regular expression of texts that still end in asking for a fact. */
  public static final String FACTLESS = "请补充具体事实[）)]?[。.；;\\s]*$";

  private DraftedProblems() {}

  /**
   * The problems that a finding drafts; none if it is not below standard.
   *
   * @param indicator the indicator's own text, for want of a fact
   */
  public static List<String> of(Finding finding, String indicator) {
    if (!finding.result().falling()) {
      return List.of();
    }
    List<String> facts =
        finding.stated() ? NumberedText.of(finding.note(), Kind.PROBLEMS).parts() : List.of();
    return facts.isEmpty()
        ? List.of(
            (finding.result() == FindingResult.NOT_MET ? "未达标：" : "部分达标：")
                + indicator
                + FACT_ASKED_FOR)
        : facts;
  }

  /** Whether a row is one that waits for a fact: drafted in the guide's words, and not touched. */
  static boolean waits(Row row) {
    return row.origin() == Row.Origin.DIAGNOSIS
        && !row.edited()
        && row.text().endsWith(FACT_ASKED_FOR);
  }
}
