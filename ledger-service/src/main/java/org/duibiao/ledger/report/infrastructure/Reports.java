package org.duibiao.ledger.report.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.duibiao.ledger.report.domain.Report;
import org.duibiao.ledger.shared.StoredJson;

/** The reports. */
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<Report, UUID> {
  /** An organisation's report at a milestone; one in which nothing is written if there is none. */
  public Report of(String campaign, String organisation, String milestone) {
    return find(
            "campaign = ?1 and organisation = ?2 and milestone = ?3",
            campaign,
            organisation,
            milestone)
        .firstResultOptional()
        .orElseGet(() -> Report.begin(campaign, organisation, milestone));
  }

  /** Keeps what was just filed; the database refuses to change it. */
  public void keepRevision(Report report, String comment, Instant now) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into report_revision (report_id, number, title, text, filled_in_by,
              responsible_person, signed_off_by, comment, submitted_at, evidence,
              annual_work_report)
            values (:report, :number, :title, :text, cast(:filledInBy as text),
              cast(:responsible as text), :signer, cast(:comment as text), :now, :evidence,
              cast(:annualWorkReport as text))
            """)
        .setParameter("report", report.id())
        .setParameter("number", report.revision())
        .setParameter("title", report.title())
        .setParameter("text", report.text())
        .setParameter("filledInBy", report.filledInBy())
        .setParameter("responsible", report.responsiblePerson())
        .setParameter("signer", report.signedOffBy())
        .setParameter("evidence", StoredJson.write(report.evidence().ids()))
        .setParameter("annualWorkReport", report.annualWorkReport())
        .setParameter("comment", comment)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }
}
