package org.duibiao.rectification.weakness.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.rectification.weakness.domain.CaseCandidate;

/** All proposals. Whoever decides on one takes its row lock first. */
@ApplicationScoped
public class Candidates implements PanacheRepositoryBase<CaseCandidate, UUID> {
  /** Whose proposal it is, without a lock; empty if there is none. */
  public Optional<String> organisationOf(UUID id) {
    return getEntityManager()
        .createQuery("select c.organisation from CaseCandidate c where c.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** A proposal to be decided on, locked until the transaction ends. */
  public Optional<CaseCandidate> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Several proposals, in no particular order. */
  public List<CaseCandidate> all(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }
}
