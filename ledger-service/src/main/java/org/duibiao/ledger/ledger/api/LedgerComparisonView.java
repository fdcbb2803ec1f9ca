package org.duibiao.ledger.ledger.api;

import java.util.List;
import org.duibiao.ledger.entry.api.EntryComparisonView;
import org.duibiao.ledger.ledger.application.LedgerHistory.ComparedOrganisation;

/**
 * Two filings of a unit's ledger side by side, the older one before: by organisation, then row.
 *
 * @param before a filing's number, or 0 for nothing before the first
 * @param after a filing's number, or draft
 */
public record LedgerComparisonView(
    String before, String after, boolean same, List<ComparedOrganisationView> organisations) {

  /** What became of an organisation's row. */
  public enum RowChange {
    /** It was not among the rows before. */
    ADDED,
    /** It is among the rows no more. */
    REMOVED,
    /** It says something else. */
    CHANGED,
    /** It says the same. */
    UNCHANGED
  }

  /** An organisation's row on both sides; a revision is null where it is not among the rows. */
  public record ComparedOrganisationView(
      String organisation,
      String organisationName,
      RowChange change,
      Integer revisionBefore,
      Integer revisionAfter,
      EntryComparisonView comparison) {}

  static LedgerComparisonView of(String before, String after, List<ComparedOrganisation> all) {
    List<ComparedOrganisationView> organisations =
        all.stream().map(LedgerComparisonView::organisation).toList();
    boolean same = organisations.stream().allMatch(one -> one.change() == RowChange.UNCHANGED);
    return new LedgerComparisonView(before, after, same, organisations);
  }

  private static ComparedOrganisationView organisation(ComparedOrganisation one) {
    return new ComparedOrganisationView(
        one.organisation(),
        one.name(),
        change(one),
        one.before(),
        one.after(),
        EntryComparisonView.of(text(one.before()), text(one.after()), one.rows()));
  }

  private static RowChange change(ComparedOrganisation one) {
    if (one.before() == null) {
      return RowChange.ADDED;
    }
    if (one.after() == null) {
      return RowChange.REMOVED;
    }
    return one.rows().same() ? RowChange.UNCHANGED : RowChange.CHANGED;
  }

  private static String text(Integer revision) {
    return revision == null ? "0" : revision.toString();
  }
}
