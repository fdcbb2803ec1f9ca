package org.duibiao.ledger.report.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.ledger.shared.StoredJson;

/** Every submission of a report as it was; the database refuses to change one. */
@ApplicationScoped
public class ReportRevisions {
  private static final String SELECT =
      """
      select number, title, text, evidence, annual_work_report, signed_off_by, comment, submitted_at
      from report_revision where report_id = :report
      """;

  private final EntityManager database;

  ReportRevisions(EntityManager database) {
    this.database = database;
  }

  /** A submission as it was. */
  public record Revision(
      int number,
      String title,
      String text,
      List<UUID> evidence,
      String annualWorkReport,
      String signedOffBy,
      String comment,
      Instant submittedAt) {}

  /** All submissions of a report, the first one first; none of one that was never written. */
  @SuppressWarnings("unchecked")
  public List<Revision> of(UUID report) {
    if (report == null) {
      return List.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(SELECT + " order by number", Tuple.class)
            .setParameter("report", report)
            .getResultList();
    return rows.stream().map(ReportRevisions::revision).toList();
  }

  /** One submission. */
  @SuppressWarnings("unchecked")
  public Optional<Revision> find(UUID report, int number) {
    if (report == null) {
      return Optional.empty();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(SELECT + " and number = :number", Tuple.class)
            .setParameter("report", report)
            .setParameter("number", number)
            .getResultList();
    return rows.stream().findFirst().map(ReportRevisions::revision);
  }

  /** When a report was last filed; nothing if it never was. */
  public Optional<Instant> last(UUID report) {
    List<Revision> all = of(report);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).submittedAt());
  }

  private static Revision revision(Tuple row) {
    return new Revision(
        row.get("number", Number.class).intValue(),
        row.get("title", String.class),
        row.get("text", String.class),
        StoredJson.readList(row.get("evidence", String.class), UUID.class),
        row.get("annual_work_report", String.class),
        row.get("signed_off_by", String.class),
        row.get("comment", String.class),
        row.get("submitted_at", Instant.class));
  }
}
