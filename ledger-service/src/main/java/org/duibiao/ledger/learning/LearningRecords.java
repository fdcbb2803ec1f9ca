package org.duibiao.ledger.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.ledger.shared.StoredJson;

/** The learning records, only ever added to. */
@ApplicationScoped
public class LearningRecords {
  private final EntityManager database;

  LearningRecords(EntityManager database) {
    this.database = database;
  }

  /** Adds a record. */
  public void add(LearningRecordView learned) {
    database
        .createNativeQuery(
            """
            insert into learning_record (id, campaign, organisation, kind, title, held_on,
              class_hours, attendance, indicators, recorded_by, recorded_at)
            values (:id, :campaign, :organisation, :kind, :title, :heldOn, :hours, :attendance,
              :indicators, :by, :at)
            """)
        .setParameter("id", learned.id())
        .setParameter("campaign", learned.campaign())
        .setParameter("organisation", learned.organisation())
        .setParameter("kind", learned.kind().name())
        .setParameter("title", learned.title())
        .setParameter("heldOn", learned.date())
        .setParameter("hours", learned.classHours())
        .setParameter("attendance", learned.attendance())
        .setParameter("indicators", StoredJson.write(learned.indicators()))
        .setParameter("by", learned.recordedBy())
        .setParameter("at", learned.recordedAt().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Records after a sort key of day and id. */
  @SuppressWarnings("unchecked")
  public List<LearningRecordView> rows(
      String campaign, String organisation, Optional<List<String>> after, int fetch) {
    String later =
        after.isPresent()
            ? " and (held_on, id) > (cast(:lastDay as date), cast(:lastId as uuid))"
            : "";
    Query query =
        database
            .createNativeQuery(
                """
                select id, campaign, organisation, kind, title, cast(held_on as text) as held_on,
                  class_hours, attendance, indicators, recorded_by, recorded_at
                from learning_record
                where campaign = :campaign and organisation = :organisation
                """
                    + later
                    + " order by held_on, id",
                Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("organisation", organisation);
    after.ifPresent(
        key -> query.setParameter("lastDay", key.get(0)).setParameter("lastId", key.get(1)));
    List<Tuple> rows = query.setMaxResults(fetch).getResultList();
    return rows.stream().map(LearningRecords::view).toList();
  }

  private static LearningRecordView view(Tuple row) {
    return new LearningRecordView(
        row.get("id", UUID.class),
        row.get("campaign", String.class),
        row.get("organisation", String.class),
        LearningKind.valueOf(row.get("kind", String.class)),
        row.get("title", String.class),
        LocalDate.parse(row.get("held_on", String.class)),
        row.get("class_hours", BigDecimal.class),
        row.get("attendance", Number.class).intValue(),
        StoredJson.readList(row.get("indicators", String.class), String.class),
        row.get("recorded_by", String.class),
        row.get("recorded_at", Instant.class));
  }
}
