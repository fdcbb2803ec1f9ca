package org.duibiao.rectification.weakness.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.rectification.weakness.domain.WeakCase;
import org.duibiao.rectification.weakness.domain.WeakCaseState;

/**
 * All cases. Whoever changes one takes its row lock first, so that changes happen one after
 * another.
 */
@ApplicationScoped
public class WeakCases implements PanacheRepositoryBase<WeakCase, UUID> {
  /** Who has to do with a case; no assisting unit is null. */
  public record Parties(String organisation, String assistingUnit) {}

  /** Who has to do with a case, without a lock; empty if there is no such case. */
  public Optional<Parties> partiesOf(UUID id) {
    return getEntityManager()
        .createQuery(
            "select c.origin.organisation as organisation, c.assignment.assistingUnit as unit from WeakCase c"
                + " where c.id = :id",
            Tuple.class)
        .setParameter("id", id)
        .getResultStream()
        .map(
            row ->
                new Parties(row.get("organisation", String.class), row.get("unit", String.class)))
        .findFirst();
  }

  /** A case to be changed, locked until the transaction ends. */
  public Optional<WeakCase> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Several cases with their milestones and contributors, in no particular order. */
  public List<WeakCase> all(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    list("select distinct c from WeakCase c left join fetch c.contributors where c.id in ?1", ids);
    list("select distinct c from WeakCase c left join fetch c.measures where c.id in ?1", ids);
    return list(
        "select distinct c from WeakCase c left join fetch c.milestones where c.id in ?1", ids);
  }

  /** Cases whose second look is due and of which nobody was told, the first few. */
  @SuppressWarnings("unchecked")
  public List<UUID> lookBacksToTell(LocalDate today, int atMost) {
    return getEntityManager()
        .createNativeQuery(
            """
            select id from weak_case
            where state = 'CLOSED' and not look_back_told and look_back_due <= :today
            order by look_back_due, number
            """,
            UUID.class)
        .setParameter("today", today)
        .setMaxResults(atMost)
        .getResultList();
  }

  /** Adds somebody to those with a part in a case; the case's version stays. */
  public void contribute(UUID id, Collection<String> people) {
    people.forEach(
        person ->
            getEntityManager()
                .createNativeQuery(
                    """
                    insert into weak_case_contributor (case_id, person) values (:id, :person)
                    on conflict do nothing
                    """)
                .setParameter("id", id)
                .setParameter("person", person)
                .executeUpdate());
  }

  /** Whether an organisation has a case that is neither closed nor ended, in whichever campaign. */
  public boolean hasOpen(String organisation) {
    return count("origin.organisation = ?1 and state not in ?2", organisation, WeakCaseState.DONE)
        > 0;
  }
}
