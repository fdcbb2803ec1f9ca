package org.duibiao.ledger.learning.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.ledger.learning.domain.LearningContent.Reading;

/** What exists of what learning records mention. */
@ApplicationScoped
public class LearningReferences {
  private final EntityManager database;

  LearningReferences(EntityManager database) {
    this.database = database;
  }

  /** Those of some campaigns that are run at an organisation or above it. */
  @SuppressWarnings("unchecked")
  public Set<String> campaigns(OrganisationNode organisation, Collection<String> codes) {
    if (codes.isEmpty()) {
      return Set.of();
    }
    List<String> found =
        database
            .createNativeQuery(
                "select code from campaign where code in (:codes) and organisation in (:lineage)",
                String.class)
            .setParameter("codes", codes)
            .setParameter("lineage", organisation.lineage())
            .getResultList();
    return new HashSet<>(found);
  }

  /** Those of some indicators that any guide has. */
  @SuppressWarnings("unchecked")
  public Set<String> indicators(Collection<String> codes) {
    if (codes.isEmpty()) {
      return Set.of();
    }
    List<String> found =
        database
            .createNativeQuery(
                """
                select distinct i ->> 'code' from guide g,
                  jsonb_array_elements(g.dimensions) d, jsonb_array_elements(d -> 'indicators') i
                where i ->> 'code' in (:codes)
                """,
                String.class)
            .setParameter("codes", codes)
            .getResultList();
    return new HashSet<>(found);
  }

  /** The items of some campaigns' reading lists. */
  @SuppressWarnings("unchecked")
  public Set<Reading> readings(Collection<String> campaigns) {
    if (campaigns.isEmpty()) {
      return Set.of();
    }
    List<Tuple> found =
        database
            .createNativeQuery(
                "select campaign, number from reading_item where campaign in (:campaigns)",
                Tuple.class)
            .setParameter("campaigns", campaigns)
            .getResultList();
    return found.stream()
        .map(
            row ->
                new Reading(
                    row.get("campaign", String.class), row.get("number", Number.class).intValue()))
        .collect(Collectors.toSet());
  }

  /** Whether somebody holds or held any post: who lectures may come from elsewhere. */
  public boolean appointed(String person) {
    return !database
        .createNativeQuery("select 1 from appointment where person = :person limit 1")
        .setParameter("person", person)
        .getResultList()
        .isEmpty();
  }
}
