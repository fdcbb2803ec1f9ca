package org.duibiao.ledger.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which evidence of an organisation belongs into its pack, and where. */
@ApplicationScoped
@Transactional
class PackEvidence {
  private static final String COLUMNS =
      """
      cast(v.id as text) as id, v.title, cast(v.effective_date as text) as day, v.file_name,
      cast(v.file as text) as file, v.sha256, v.uploaded_at,
      coalesce((select max(a.name) from appointment a where a.person = v.uploaded_by),
        v.uploaded_by) as uploaded_by
      """;

  private static final String NAMED =
      """
      with said as (
        select f.value ->> 'indicator' as indicator, cast(e.id as uuid) as evidence,
               cast(:diagnosis as text) as source
        from diagnosis d
        cross join jsonb_array_elements(cast(d.findings as jsonb) -> 'all') f (value)
        cross join jsonb_array_elements_text(
          coalesce(nullif(f.value -> 'evidence', 'null'), '[]')) e (id)
        where d.campaign = :campaign and d.organisation = :organisation
        union
        select coalesce(i.indicator, ''), cast(e.id as uuid), l.title
        from learning_record l
        left join lateral jsonb_array_elements_text(l.indicators) i (indicator) on true
        cross join jsonb_array_elements_text(l.evidence) e (id)
        where l.organisation = :organisation and l.state <> 'WITHDRAWN'
          and l.campaigns @> jsonb_build_array(cast(:campaign as text))
      ),
      named as (
        select indicator, evidence, string_agg(source, '；' order by source) as source
        from said group by indicator, evidence
      )
      select n.indicator, n.source,
      """
          + COLUMNS
          + """
      from named n join evidence v on v.id = n.evidence and v.organisation = :organisation
      where (n.indicator collate by_number, v.id) > (:indicator, cast(:id as uuid))
      order by n.indicator collate by_number, v.id
      """;

  private static final String UNNAMED =
      "select '' as indicator, '' as source, "
          + COLUMNS
          + """
      from evidence v
      where v.organisation = :organisation and v.id > cast(:id as uuid)
        and not exists (select 1 from evidence_reference r where r.evidence = v.id)
      order by v.id
      """;

  private final EntityManager database;

  PackEvidence(EntityManager database) {
    this.database = database;
  }

  /**
   * A file at its place.
   *
   * @param indicator what it shows; empty where no indicator is said
   * @param source what refers to it: the diagnosis, or titles of learning records; empty where
   *     nothing does
   * @param day on which what it shows took place
   */
  record Placed(
      String indicator,
      String source,
      UUID id,
      String title,
      LocalDate day,
      String fileName,
      UUID file,
      String sha256,
      String uploadedBy,
      Instant uploadedAt) {}

  /** The next files after one of them to which something of the campaign refers, by indicator. */
  List<Placed> named(String campaign, String organisation, Placed after, int fetch) {
    return placed(
        database
            .createNativeQuery(NAMED, Tuple.class)
            .setParameter("diagnosis", LedgerPapers.DIAGNOSIS)
            .setParameter("campaign", campaign)
            .setParameter("organisation", organisation)
            .setParameter("indicator", after == null ? "" : after.indicator())
            .setParameter("id", idOf(after))
            .setMaxResults(fetch)
            .getResultList());
  }

  /** The next files after one of them to which nothing refers. */
  List<Placed> unnamed(String organisation, Placed after, int fetch) {
    return placed(
        database
            .createNativeQuery(UNNAMED, Tuple.class)
            .setParameter("organisation", organisation)
            .setParameter("id", idOf(after))
            .setMaxResults(fetch)
            .getResultList());
  }

  private static String idOf(Placed after) {
    return (after == null ? new UUID(0, 0) : after.id()).toString();
  }

  @SuppressWarnings("unchecked")
  private static List<Placed> placed(List<?> rows) {
    return ((List<Tuple>) rows)
        .stream()
            .map(
                row ->
                    new Placed(
                        row.get("indicator", String.class),
                        row.get("source", String.class),
                        UUID.fromString(row.get("id", String.class)),
                        row.get("title", String.class),
                        LocalDate.parse(row.get("day", String.class)),
                        row.get("file_name", String.class),
                        UUID.fromString(row.get("file", String.class)),
                        row.get("sha256", String.class),
                        row.get("uploaded_by", String.class),
                        row.get("uploaded_at", Instant.class)))
            .toList();
  }
}
