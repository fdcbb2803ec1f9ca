package org.duibiao.ledger.report.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.Words;
import org.duibiao.ledger.campaign.domain.MilestoneKind;
import org.duibiao.ledger.obligation.api.LockView;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.report.application.ReportDesk;
import org.duibiao.ledger.report.domain.Report;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;

/**
 * A report as the caller sees it now.
 *
 * @param drafted whether the text is a draft that nobody has touched
 * @param annualWorkReportMissing whether a final report does not say yet where the annual work
 *     report is attached
 */
public record ReportView(
    UUID id,
    String campaign,
    String organisation,
    String organisationName,
    String milestone,
    FilingState state,
    int revision,
    String title,
    String text,
    boolean drafted,
    List<UUID> evidence,
    String annualWorkReport,
    boolean annualWorkReportMissing,
    Integer acceptedRevision,
    String filledInBy,
    String responsiblePerson,
    String signedOffBy,
    Timeliness timeliness,
    LocalDate dueDate,
    String returnReason,
    LocalDate correctBy,
    List<LockView> locks,
    long version,
    List<FilingAction> allowedActions) {

  static ReportView of(ReportDesk.Seen seen, Words words) {
    Report report = seen.report();
    return new ReportView(
        report.id(),
        report.campaign(),
        report.organisation(),
        seen.duty().organisation().name(),
        report.milestone(),
        report.state(),
        report.revision(),
        report.title(),
        report.text(),
        report.drafted(),
        report.evidence().ids(),
        report.annualWorkReport(),
        seen.duty().obligation().kind() == MilestoneKind.FINAL_REPORT
            && report.annualWorkReport() == null,
        report.acceptedRevision(),
        report.filledInBy(),
        report.responsiblePerson(),
        report.signedOffBy(),
        seen.timeliness(),
        seen.duty().obligation().dueDate(),
        report.returnReason(),
        report.correctBy(),
        LockView.of(seen.locks(), words),
        report.version(),
        seen.allowedActions());
  }
}
