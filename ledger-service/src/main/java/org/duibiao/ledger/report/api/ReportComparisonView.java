package org.duibiao.ledger.report.api;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.ledger.report.infrastructure.ReportRevisions.Revision;

/**
 * What became of a report between two submissions, paragraph by paragraph.
 *
 * @param from the earlier one's number
 * @param added paragraphs that only the later one has, in its order
 * @param removed paragraphs that only the earlier one had, in its order
 */
public record ReportComparisonView(
    int from,
    int to,
    boolean titleChanged,
    boolean evidenceChanged,
    List<String> added,
    List<String> removed) {

  static ReportComparisonView of(Revision earlier, Revision later) {
    return new ReportComparisonView(
        earlier.number(),
        later.number(),
        !earlier.title().equals(later.title()),
        !earlier.evidence().equals(later.evidence()),
        without(later.text(), earlier.text()),
        without(earlier.text(), later.text()));
  }

  private static List<String> without(String text, String other) {
    List<String> left = new ArrayList<>(text.lines().filter(line -> !line.isBlank()).toList());
    List<String> known = new ArrayList<>(other.lines().toList());
    left.removeIf(known::remove);
    return left;
  }
}
