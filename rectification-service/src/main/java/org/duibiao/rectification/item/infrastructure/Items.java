package org.duibiao.rectification.item.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.ItemState;
import org.duibiao.rectification.item.domain.Person;

/**
 * All items. Whoever changes one takes its row lock first, so that changes happen one after
 * another.
 */
@ApplicationScoped
public class Items implements PanacheRepositoryBase<Item, UUID> {

  /** Whose item it is, without a lock; empty if there is no such item. */
  public Optional<String> organisationOf(UUID id) {
    return getEntityManager()
        .createQuery("select i.stated.organisation from Item i where i.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** An item to be changed, locked until the transaction ends. */
  public Optional<Item> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The item of a problem to be changed, locked until the transaction ends. */
  public Optional<Item> lockedByProblem(UUID problemId) {
    serialise(problemId);
    return find("stated.problemId", problemId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * An organisation's items that are still to be put right and for which a person answers, however
   * the plan writes them, with contributors and history. All of the organisation's that are still
   * to be put right are locked until the transaction ends.
   */
  public List<Item> lockedOpen(String organisation, Person responsible) {
    List<Item> open =
        find(
                "stated.organisation = ?1 and work.responsible is not null and state not in ?2"
                    + " order by id",
                organisation,
                List.of(ItemState.STRUCK_OFF, ItemState.WITHDRAWN))
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    List<UUID> ids =
        open.stream()
            .filter(item -> responsible.isMeantBy(item.work().responsible()))
            .map(Item::id)
            .toList();
    withContributors(ids);
    return withHistory(ids);
  }

  /** Several items with all that belongs to them, in four queries and in no particular order. */
  public List<Item> whole(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    withContributors(ids);
    withHistory(ids);
    list("select distinct i from Item i left join fetch i.changes where i.id in ?1", ids);
    return list("select distinct i from Item i left join fetch i.evidence where i.id in ?1", ids);
  }

  private List<Item> withHistory(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : list(
            "select distinct i from Item i left join fetch i.history where i.id in ?1 order by i.id",
            ids);
  }

  /** Several items with their contributors, in one query and in no particular order. */
  public List<Item> withContributors(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : list(
            "select distinct i from Item i left join fetch i.contributors where i.id in ?1", ids);
  }

  /** One problem's facts are handled one after another, also before there is a row to lock. */
  private void serialise(UUID problemId) {
    getEntityManager()
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:problem, 11)) as text)")
        .setParameter("problem", problemId.toString())
        .getSingleResult();
  }
}
