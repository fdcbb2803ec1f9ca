package org.duibiao.ledger.report.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.report.infrastructure.ReportRevisions.Revision;

/** A submission of a report as it was; it never changes. */
public record ReportRevisionView(
    int number,
    String title,
    String text,
    List<UUID> evidence,
    String annualWorkReport,
    String signedOffBy,
    String comment,
    Instant submittedAt) {

  static ReportRevisionView of(Revision revision) {
    return new ReportRevisionView(
        revision.number(),
        revision.title(),
        revision.text(),
        revision.evidence(),
        revision.annualWorkReport(),
        revision.signedOffBy(),
        revision.comment(),
        revision.submittedAt());
  }
}
