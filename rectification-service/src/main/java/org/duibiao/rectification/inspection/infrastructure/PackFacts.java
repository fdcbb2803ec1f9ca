package org.duibiao.rectification.inspection.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.rectification.inspection.application.KnownDiagnosis;
import org.duibiao.rectification.inspection.application.KnownFinding;

/** What a pack is made of, as this service knows it: ids, and its copies of the ledger's facts. */
@ApplicationScoped
@Transactional
public class PackFacts {
  private static final String ITEMS =
      """
      select i.id, i.indicator, i.number, i.place from (
        select i.id, i.indicator, i.number, cast(coalesce((
          select min(f.place) from known_diagnosis d
          cross join jsonb_array_elements(d.findings) with ordinality f (value, place)
          where d.campaign = i.campaign and d.organisation = i.organisation
            and f.value ->> 'indicator' = i.indicator), 1000000) as integer) as place
        from item i where i.campaign = :campaign and i.organisation = :organisation) i
      where (i.place, i.indicator collate by_number, i.number) > (:place, :indicator, :number)
      order by i.place, i.indicator collate by_number, i.number
      """;

  private static final String DIAGNOSIS =
      """
      select met, partly_met, not_met, not_applicable, cast(coalesce((
        select jsonb_agg(jsonb_build_object(
            'indicator', f.value -> 'indicator', 'text', f.value -> 'text',
            'result', f.value -> 'result', 'note', f.value -> 'note',
            'goodPractice', f.value -> 'goodPractice',
            'evidence', coalesce((
              select jsonb_agg(coalesce(r.title, one.id) order by one.place)
              from jsonb_array_elements_text(f.value -> 'evidence') with ordinality one (id, place)
              left join ledger_record r on r.id = cast(one.id as uuid)), '[]'))
          order by f.place)
        from jsonb_array_elements(d.findings) with ordinality f (value, place)), '[]') as text)
        as findings
      from known_diagnosis d where campaign = :campaign and organisation = :organisation
      """;

  private final EntityManager database;
  private final ObjectMapper json;

  PackFacts(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * An organisation's item in the order of the guide.
   *
   * @param place of its indicator in the diagnosis; beyond all others where it is not there
   */
  public record Next(UUID id, String indicator, int place, long number) {}

  /** The next items in the order in which the diagnosis has their indicators. */
  @SuppressWarnings("unchecked")
  public List<Next> items(String campaign, String organisation, Next after, int fetch) {
    List<Tuple> rows =
        database
            .createNativeQuery(ITEMS, Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("organisation", organisation)
            .setParameter("place", after == null ? 0 : after.place())
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
                    row.get("place", Number.class).intValue(),
                    row.get("number", Number.class).longValue()))
        .toList();
  }

  /** What an accepted diagnosis found. */
  @SuppressWarnings("unchecked")
  public Optional<KnownDiagnosis> diagnosis(String campaign, String organisation) {
    List<Tuple> rows =
        database
            .createNativeQuery(DIAGNOSIS, Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("organisation", organisation)
            .getResultList();
    return rows.stream().findFirst().map(this::diagnosis);
  }

  private KnownDiagnosis diagnosis(Tuple row) {
    return new KnownDiagnosis(
        row.get("met", Integer.class),
        row.get("partly_met", Integer.class),
        row.get("not_met", Integer.class),
        row.get("not_applicable", Integer.class),
        findings(row.get("findings", String.class)));
  }

  private List<KnownFinding> findings(String stored) {
    try {
      return List.of(json.readValue(stored, KnownFinding[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read stored findings", e);
    }
  }
}
