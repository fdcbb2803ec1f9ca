package org.duibiao.rectification.item.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.rectification.item.domain.Item;

/**
 * All items. Whoever changes one takes its row lock first, so that changes happen one after
 * another.
 */
@ApplicationScoped
public class Items implements PanacheRepositoryBase<Item, UUID> {

  /** An item to be changed, locked until the transaction ends. */
  public Optional<Item> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The item of a problem to be changed, locked until the transaction ends. */
  public Optional<Item> lockedByProblem(UUID problemId) {
    serialise(problemId);
    return find("problemId", problemId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
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
