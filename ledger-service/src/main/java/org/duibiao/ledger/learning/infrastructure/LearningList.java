package org.duibiao.ledger.learning.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;
import org.duibiao.ledger.learning.application.LearningQuery;
import org.duibiao.ledger.learning.domain.LeaderCapacity;
import org.duibiao.ledger.learning.domain.LearningContent;
import org.duibiao.ledger.learning.domain.LearningContent.Attendee;
import org.duibiao.ledger.learning.domain.LearningContent.Leader;
import org.duibiao.ledger.learning.domain.LearningContent.Reading;
import org.duibiao.ledger.learning.domain.LearningKind;
import org.duibiao.ledger.learning.domain.LearningRecord;
import org.duibiao.ledger.learning.domain.LearningState;
import org.duibiao.ledger.shared.StoredJson;

/** Reads learning records; who attended comes with one more question for all of them. */
@ApplicationScoped
public class LearningList {
  private static final String COLUMNS =
      """
      select l.id, l.organisation, l.kind, l.title, cast(l.held_on as text) as held_on,
        l.class_hours, l.attendance, l.led_by, l.led_as, cast(l.campaigns as text) as campaigns,
        cast(l.indicators as text) as indicators, cast(l.readings as text) as readings,
        cast(l.evidence as text) as evidence, l.remarks, l.state, l.withdrawal_reason,
        l.recorded_by, l.recorded_at, l.version
      from learning_record l
      """;

  private final EntityManager database;

  LearningList(EntityManager database) {
    this.database = database;
  }

  /** One as it was written under a number. */
  public record Revision(
      long number,
      LearningContent content,
      LearningState state,
      String reason,
      String changedBy,
      Instant changedAt) {}

  /** A record of an organisation. */
  public Optional<LearningRecord> find(String organisation, UUID id) {
    Query query =
        database
            .createNativeQuery(
                COLUMNS + " where l.id = :id and l.organisation = :organisation", Tuple.class)
            .setParameter("id", id)
            .setParameter("organisation", organisation);
    return records(query).stream().findFirst();
  }

  /** Whether there is a record with an id anywhere. */
  public boolean exists(UUID id) {
    return !database
        .createNativeQuery("select 1 from learning_record where id = :id")
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  /** Records of an organisation, or of all below it too, after a sort key of day and id. */
  public List<LearningRecord> rows(
      OrganisationNode organisation, LearningQuery asked, Optional<List<String>> after, int fetch) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder sql = new StringBuilder(COLUMNS);
    if (asked.below()) {
      sql.append(" join organisation_node n on n.code = l.organisation")
          .append(" where n.path >= :from and n.path < :to");
      values.put("from", organisation.path());
      values.put("to", Scope.afterSubtree(organisation.path()));
    } else {
      sql.append(" where l.organisation = :organisation");
      values.put("organisation", organisation.code());
    }
    asked.conditions(values).forEach(condition -> sql.append(" and ").append(condition));
    after.ifPresent(
        key -> {
          sql.append(" and (l.held_on, l.id) > (cast(:lastDay as date), cast(:lastId as uuid))");
          values.put("lastDay", key.get(0));
          values.put("lastId", key.get(1));
        });
    Query query = database.createNativeQuery(sql + " order by l.held_on, l.id", Tuple.class);
    values.forEach(query::setParameter);
    return records(query.setMaxResults(fetch));
  }

  /** What a record said, oldest first. */
  @SuppressWarnings("unchecked")
  public List<Revision> revisions(UUID id) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select number, cast(content as text) as content, state, reason, changed_by,
                  changed_at
                from learning_record_revision where record_id = :id order by number
                """,
                Tuple.class)
            .setParameter("id", id)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Revision(
                    row.get("number", Number.class).longValue(),
                    StoredJson.read(row.get("content", String.class), LearningContent.class),
                    LearningState.valueOf(row.get("state", String.class)),
                    row.get("reason", String.class),
                    row.get("changed_by", String.class),
                    row.get("changed_at", Instant.class)))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<LearningRecord> records(Query query) {
    List<Tuple> rows = query.getResultList();
    Map<UUID, List<Attendee>> came =
        attendees(rows.stream().map(row -> row.get("id", UUID.class)).toList());
    return rows.stream()
        .map(row -> record(row, came.getOrDefault(row.get("id", UUID.class), List.of())))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, List<Attendee>> attendees(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select record_id, staff_number, hours from learning_attendance
                where record_id in (:ids) order by staff_number
                """,
                Tuple.class)
            .setParameter("ids", ids)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("record_id", UUID.class),
                Collectors.mapping(
                    row ->
                        new Attendee(
                            row.get("staff_number", String.class),
                            row.get("hours", BigDecimal.class)),
                    Collectors.toList())));
  }

  private static LearningRecord record(Tuple row, List<Attendee> attendees) {
    return new LearningRecord(
        row.get("id", UUID.class),
        row.get("organisation", String.class),
        new LearningContent(
            LearningKind.valueOf(row.get("kind", String.class)),
            row.get("title", String.class),
            LocalDate.parse(row.get("held_on", String.class)),
            row.get("class_hours", BigDecimal.class),
            row.get("attendance", Number.class).intValue(),
            leader(row),
            StoredJson.readList(row.get("campaigns", String.class), String.class),
            StoredJson.readList(row.get("indicators", String.class), String.class),
            StoredJson.readList(row.get("readings", String.class), Reading.class),
            attendees,
            StoredJson.readList(row.get("evidence", String.class), UUID.class),
            row.get("remarks", String.class)),
        LearningState.valueOf(row.get("state", String.class)),
        row.get("withdrawal_reason", String.class),
        row.get("recorded_by", String.class),
        row.get("recorded_at", Instant.class),
        row.get("version", Number.class).longValue());
  }

  private static Leader leader(Tuple row) {
    String person = row.get("led_by", String.class);
    return person == null
        ? null
        : new Leader(person, LeaderCapacity.valueOf(row.get("led_as", String.class)));
  }
}
