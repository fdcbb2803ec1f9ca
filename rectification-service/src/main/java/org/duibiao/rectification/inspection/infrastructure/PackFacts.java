package org.duibiao.rectification.inspection.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.rectification.inspection.application.KnownDiagnosis;
import org.duibiao.rectification.inspection.application.RecordRow;

/** What a pack is made of, as this service knows it: ids, and its copies of the ledger's facts. */
@ApplicationScoped
@Transactional
public class PackFacts {
  private final EntityManager database;

  PackFacts(EntityManager database) {
    this.database = database;
  }

  /** An organisation's items after one of them, ordered by indicator. */
  public record Next(UUID id, String indicator, long number) {}

  /** The next items in the order of their indicators. */
  @SuppressWarnings("unchecked")
  public List<Next> items(String campaign, String organisation, Next after, int fetch) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select id, indicator, number from item
                where campaign = :campaign and organisation = :organisation
                  and (indicator, number) > (:indicator, :number)
                order by indicator, number
                """,
                Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("organisation", organisation)
            .setParameter("indicator", after == null ? "" : after.indicator())
            .setParameter("number", after == null ? 0 : after.number())
            .setMaxResults(fetch)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Next(
                    row.get("id", UUID.class),
                    row.get("indicator", String.class),
                    row.get("number", Number.class).longValue()))
        .toList();
  }

  /** What an accepted diagnosis found. */
  @SuppressWarnings("unchecked")
  public Optional<KnownDiagnosis> diagnosis(String campaign, String organisation) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select met, partly_met, not_met, not_applicable,
                  array_to_string(not_met_indicators, ',') as indicators
                from known_diagnosis where campaign = :campaign and organisation = :organisation
                """,
                Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("organisation", organisation)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new KnownDiagnosis(
                    row.get("met", Integer.class),
                    row.get("partly_met", Integer.class),
                    row.get("not_met", Integer.class),
                    row.get("not_applicable", Integer.class),
                    split(row.get("indicators", String.class))));
  }

  private static List<String> split(String joined) {
    return joined == null || joined.isEmpty()
        ? List.of()
        : List.of(joined.split(",")).stream().sorted().toList();
  }

  /** An organisation's learning records that count, after one of them, by day. */
  @SuppressWarnings("unchecked")
  public List<RecordRow> records(String organisation, RecordRow after, int fetch) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select id, kind, title, held_on from ledger_record
                where organisation = :organisation and not withdrawn
                  and (held_on, id) > (cast(:day as date), cast(:id as uuid))
                order by held_on, id
                """,
                Tuple.class)
            .setParameter("organisation", organisation)
            .setParameter("day", after == null ? "0001-01-01" : after.day().toString())
            .setParameter("id", after == null ? new UUID(0, 0).toString() : after.id().toString())
            .setMaxResults(fetch)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new RecordRow(
                    row.get("id", UUID.class),
                    row.get("kind", String.class),
                    row.get("title", String.class),
                    day(row.get("held_on"))))
        .toList();
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
