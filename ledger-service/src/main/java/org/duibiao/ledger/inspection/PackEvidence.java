package org.duibiao.ledger.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Which evidence of an organisation belongs into its pack, and where. */
@ApplicationScoped
@Transactional
class PackEvidence {
  private static final String NEXT =
      """
      with named as (
        select f.value ->> 'indicator' as indicator, cast(e.id as uuid) as evidence
        from diagnosis d
        cross join jsonb_array_elements(cast(d.findings as jsonb) -> 'all') f (value)
        cross join jsonb_array_elements_text(
          coalesce(nullif(f.value -> 'evidence', 'null'), '[]')) e (id)
        where d.campaign = :campaign and d.organisation = :organisation
        union
        select coalesce(i.indicator, ''), cast(e.id as uuid)
        from learning_record l
        left join lateral jsonb_array_elements_text(l.indicators) i (indicator) on true
        cross join jsonb_array_elements_text(l.evidence) e (id)
        where l.organisation = :organisation and l.state <> 'WITHDRAWN'
          and l.campaigns @> jsonb_build_array(cast(:campaign as text))
      )
      select n.indicator, cast(v.id as text) as id, v.file_name, cast(v.file as text) as file
      from named n join evidence v on v.id = n.evidence and v.organisation = :organisation
      where (n.indicator collate by_number, v.id) > (:indicator, cast(:id as uuid))
      order by n.indicator collate by_number, v.id
      """;

  private final EntityManager database;

  PackEvidence(EntityManager database) {
    this.database = database;
  }

  /**
   * A file at its place.
   *
   * @param indicator what it shows; empty where no indicator is said
   */
  record Placed(String indicator, UUID id, String fileName, UUID file) {}

  /** The next files after one of them, by indicator. */
  @SuppressWarnings("unchecked")
  List<Placed> next(String campaign, String organisation, Placed after, int fetch) {
    List<Tuple> rows =
        database
            .createNativeQuery(NEXT, Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("organisation", organisation)
            .setParameter("indicator", after == null ? "" : after.indicator())
            .setParameter("id", (after == null ? new UUID(0, 0) : after.id()).toString())
            .setMaxResults(fetch)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Placed(
                    row.get("indicator", String.class),
                    UUID.fromString(row.get("id", String.class)),
                    row.get("file_name", String.class),
                    UUID.fromString(row.get("file", String.class))))
        .toList();
  }
}
