package org.duibiao.ledger.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The learning records of an organisation that belong into its pack. */
@ApplicationScoped
@Transactional
class PackRecords {
  private static final String NEXT =
      """
      select i.indicator, cast(l.id as text) as id, cast(l.held_on as text) as day, l.kind, l.title,
             l.class_hours, l.attendance, jsonb_array_length(l.evidence) as files,
             coalesce((select string_agg(x.code, '、' order by x.code collate by_number)
               from jsonb_array_elements_text(l.indicators) x (code)), '') as indicators
      from learning_record l
      cross join lateral (
        select '' where not :each
        union all
        select code from jsonb_array_elements_text(l.indicators) x (code) where :each
      ) i (indicator)
      where l.organisation = :organisation and l.state <> 'WITHDRAWN'
        and l.campaigns @> jsonb_build_array(cast(:campaign as text))
        and (i.indicator collate by_number, l.held_on, l.id)
          > (:indicator, cast(:day as date), cast(:id as uuid))
      order by i.indicator collate by_number, l.held_on, l.id
      """;

  private final EntityManager database;

  PackRecords(EntityManager database) {
    this.database = database;
  }

  /**
   * A learning record at its place.
   *
   * @param indicator where it stands; empty in the list of all
   * @param hours class hours 学时
   * @param people how many took part
   * @param indicators all that it serves, in one line
   * @param files how many files show it
   */
  record Studied(
      String indicator,
      UUID id,
      LocalDate day,
      String kind,
      String title,
      BigDecimal hours,
      int people,
      String indicators,
      int files) {}

  /**
   * The next records after one of them.
   *
   * @param each whether once at each indicator that they serve, or once in all, by day
   */
  @SuppressWarnings("unchecked")
  List<Studied> next(String campaign, String organisation, boolean each, Studied after, int fetch) {
    List<Tuple> rows =
        database
            .createNativeQuery(NEXT, Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("organisation", organisation)
            .setParameter("each", each)
            .setParameter("indicator", after == null ? "" : after.indicator())
            .setParameter("day", after == null ? "0001-01-01" : after.day().toString())
            .setParameter("id", (after == null ? new UUID(0, 0) : after.id()).toString())
            .setMaxResults(fetch)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Studied(
                    row.get("indicator", String.class),
                    UUID.fromString(row.get("id", String.class)),
                    LocalDate.parse(row.get("day", String.class)),
                    row.get("kind", String.class),
                    row.get("title", String.class),
                    row.get("class_hours", BigDecimal.class),
                    row.get("attendance", Integer.class),
                    row.get("indicators", String.class),
                    row.get("files", Integer.class)))
        .toList();
  }
}
