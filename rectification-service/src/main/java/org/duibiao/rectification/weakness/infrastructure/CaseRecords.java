package org.duibiao.rectification.weakness.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.rectification.weakness.domain.CaseRecord;
import org.duibiao.rectification.weakness.domain.CaseRecord.Confirmation;
import org.duibiao.rectification.weakness.domain.CaseRecord.Discard;
import org.duibiao.rectification.weakness.domain.CaseRecordKind;
import org.duibiao.rectification.weakness.domain.CaseRecordWay;

/** Records of supervision and assistance. The database itself refuses to change one. */
@ApplicationScoped
public class CaseRecords {
  private static final String ADD =
      """
      insert into case_record (id, case_id, kind, held_on, way, content, follow_up, leader,
                               assisting_unit, recorded_by, on_behalf_of, draft, recorded_at)
      values (:id, :caseId, :kind, :heldOn, :way, :content, cast(:followUp as text),
              cast(:leader as text), cast(:unit as text), :recordedBy, cast(:onBehalfOf as text),
              :draft, :recordedAt)
      """;

  private static final String SELECT =
      """
      select r.*, c.person as confirmed_by, c.by_link, c.comment, c.confirmed_at,
             d.person as discarded_by, d.reason as discard_reason, d.discarded_at
      from case_record r left join case_record_confirmation c on c.record_id = r.id
        left join case_record_discard d on d.record_id = r.id
      where\s""";

  private static final String WAITING =
      """
      select r.case_id, count(*) as drafts
      from case_record r
      where r.draft and r.case_id in (:cases)
        and not exists (select 1 from case_record_confirmation c where c.record_id = r.id)
        and not exists (select 1 from case_record_discard d where d.record_id = r.id)
      group by r.case_id
      """;

  private final EntityManager database;

  CaseRecords(EntityManager database) {
    this.database = database;
  }

  private record Row(long number, CaseRecord made) {}

  /** Keeps a record. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(CaseRecord made) {
    database
        .createNativeQuery(ADD)
        .setParameter("id", made.id())
        .setParameter("caseId", made.caseId())
        .setParameter("kind", made.kind().name())
        .setParameter("heldOn", made.heldOn())
        .setParameter("way", made.way().name())
        .setParameter("content", made.content())
        .setParameter("followUp", made.followUp())
        .setParameter("leader", made.leader())
        .setParameter("unit", made.assistingUnit())
        .setParameter("recordedBy", made.recordedBy())
        .setParameter("onBehalfOf", made.onBehalfOf())
        .setParameter("draft", made.draft())
        .setParameter("recordedAt", made.recordedAt().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /**
   * Keeps that a draft is confirmed; its case is held.
   *
   * @return false if it was before, or discarded
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean confirm(UUID id, Confirmation confirmation) {
    return database
            .createNativeQuery(
                """
                insert into case_record_confirmation (record_id, person, by_link, comment,
                                                      confirmed_at)
                select :id, :person, :byLink, cast(:comment as text), :at
                where not exists (select 1 from case_record_discard d where d.record_id = :id)
                on conflict do nothing
                """)
            .setParameter("id", id)
            .setParameter("person", confirmation.person())
            .setParameter("byLink", confirmation.byLink())
            .setParameter("comment", confirmation.comment())
            .setParameter("at", confirmation.at().atOffset(ZoneOffset.UTC))
            .executeUpdate()
        == 1;
  }

  /**
   * Keeps that a draft is discarded; its case is held.
   *
   * @return false if it was before, or confirmed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean discard(UUID id, Discard discard) {
    return database
            .createNativeQuery(
                """
                insert into case_record_discard (record_id, person, reason, discarded_at)
                select :id, :person, :reason, :at
                where not exists (
                  select 1 from case_record_confirmation c where c.record_id = :id)
                on conflict do nothing
                """)
            .setParameter("id", id)
            .setParameter("person", discard.person())
            .setParameter("reason", discard.reason())
            .setParameter("at", discard.at().atOffset(ZoneOffset.UTC))
            .executeUpdate()
        == 1;
  }

  /** A record. */
  public Optional<CaseRecord> find(UUID id) {
    return rows(
            database.createNativeQuery(SELECT + "r.id = :id", Tuple.class).setParameter("id", id))
        .stream()
        .map(Row::made)
        .findFirst();
  }

  /** One page of a case's records, in the order in which they were added. */
  public Page<CaseRecord> page(UUID caseId, CaseRecordKind kind, PageRequest request) {
    Filters filters = Filters.of("case-records", caseId, kind);
    long after = request.after(filters, 1).map(key -> Keys.number(key.get(0))).orElse(0L);
    Query query =
        database
            .createNativeQuery(
                SELECT
                    + "r.case_id = :caseId and r.kind = :kind and r.number > :after"
                    + " order by r.number",
                Tuple.class)
            .setParameter("caseId", caseId)
            .setParameter("kind", kind.name())
            .setParameter("after", after)
            .setMaxResults(request.fetch());
    return Page.of(rows(query), request, filters, row -> List.of(Long.toString(row.number())))
        .map(Row::made);
  }

  /** How many drafts wait for the leader, by case; cases without any are absent. */
  public Map<UUID, Long> waiting(Collection<UUID> cases) {
    Map<UUID, Long> waiting = new HashMap<>();
    if (!cases.isEmpty()) {
      List<?> rows =
          database
              .createNativeQuery(WAITING, Tuple.class)
              .setParameter("cases", cases)
              .getResultList();
      rows.stream()
          .map(Tuple.class::cast)
          .forEach(
              row ->
                  waiting.put(
                      row.get("case_id", UUID.class), row.get("drafts", Number.class).longValue()));
    }
    return waiting;
  }

  private static List<Row> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(row -> new Row(row.get("number", Number.class).longValue(), made(row)))
        .toList();
  }

  private static CaseRecord made(Tuple row) {
    return new CaseRecord(
        row.get("id", UUID.class),
        row.get("case_id", UUID.class),
        CaseRecordKind.valueOf(row.get("kind", String.class)),
        day(row.get("held_on")),
        CaseRecordWay.valueOf(row.get("way", String.class)),
        row.get("content", String.class),
        row.get("follow_up", String.class),
        row.get("leader", String.class),
        row.get("assisting_unit", String.class),
        row.get("recorded_by", String.class),
        row.get("on_behalf_of", String.class),
        row.get("draft", Boolean.class),
        row.get("recorded_at", Instant.class),
        confirmation(row),
        discard(row));
  }

  private static Discard discard(Tuple row) {
    return row.get("discarded_by") == null
        ? null
        : new Discard(
            row.get("discarded_by", String.class),
            row.get("discard_reason", String.class),
            row.get("discarded_at", Instant.class));
  }

  private static Confirmation confirmation(Tuple row) {
    return row.get("confirmed_by") == null
        ? null
        : new Confirmation(
            row.get("confirmed_by", String.class),
            row.get("by_link", Boolean.class),
            row.get("comment", String.class),
            row.get("confirmed_at", Instant.class));
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
