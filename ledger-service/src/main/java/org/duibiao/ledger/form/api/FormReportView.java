package org.duibiao.ledger.form.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.ledger.form.application.FormChange;
import org.duibiao.ledger.form.application.FormImportDesk.Report;
import org.duibiao.ledger.form.domain.FormFault;

/**
 * What came of a filled form. Versions are those of the entries it names; the answer's ETag stands
 * for all of them.
 */
public record FormReportView(
    String mode,
    boolean applied,
    int rows,
    int changes,
    List<FormChangeView> entries,
    List<FormFaultView> faults,
    List<FormFaultView> warnings,
    Map<String, Long> versions) {

  /**
   * What changes in an entry: rows added, changed and removed; rest is remarks, order and so on.
   */
  public record FormChangeView(
      int row,
      String organisation,
      String organisationName,
      int added,
      int changed,
      int removed,
      boolean rest) {
    private static FormChangeView of(FormChange change) {
      return new FormChangeView(
          change.row(),
          change.organisation(),
          change.name(),
          change.added(),
          change.changed(),
          change.removed(),
          change.restChanged());
    }
  }

  /** Something wrong or to be known, and what to do; row 0 is the whole file. */
  public record FormFaultView(int row, String column, String code, String detail) {
    private static FormFaultView of(FormFault fault, Function<Fault, String> words) {
      return new FormFaultView(
          fault.row(),
          fault.column() == null ? null : fault.column().heading(),
          fault.words().messageKey(),
          words.apply(fault.words()));
    }
  }

  static FormReportView of(Report report, Function<Fault, String> words) {
    return new FormReportView(
        report.applied() ? "apply" : "validate",
        report.applied(),
        report.rows(),
        report.changes().size(),
        report.changes().stream().map(FormChangeView::of).toList(),
        report.faults().stream().map(fault -> FormFaultView.of(fault, words)).toList(),
        report.warnings().stream().map(fault -> FormFaultView.of(fault, words)).toList(),
        report.versions());
  }
}
