package org.duibiao.rectification.exemplar.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.rectification.exemplar.domain.Exemplar;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.duibiao.rectification.exemplar.domain.ExemplarState;

/**
 * All exemplars. Whoever changes one takes its row lock first, so that changes happen one after
 * another.
 */
@ApplicationScoped
public class Exemplars implements PanacheRepositoryBase<Exemplar, UUID> {
  private static final List<ExemplarState> OVER =
      List.of(ExemplarState.REJECTED, ExemplarState.REVOKED);

  /** Whose exemplar it is, without a lock; empty if there is no such exemplar. */
  public Optional<String> organisationOf(UUID id) {
    return getEntityManager()
        .createQuery("select e.origin.organisation from Exemplar e where e.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Whether a person is to score an exemplar. */
  public boolean isReviewer(UUID id, String person) {
    return getEntityManager()
            .createQuery(
                "select count(r) from Exemplar e join e.reviewers r"
                    + " where e.id = :id and r.person = :person",
                Long.class)
            .setParameter("id", id)
            .setParameter("person", person)
            .getSingleResult()
        > 0;
  }

  /** An exemplar to be changed, locked until the transaction ends. */
  public Optional<Exemplar> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Several exemplars with what is needed to show them in a list, in no particular order. */
  public List<Exemplar> all(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    list("select distinct e from Exemplar e left join fetch e.contributors where e.id in ?1", ids);
    list("select distinct e from Exemplar e left join fetch e.objections where e.id in ?1", ids);
    return list(
        "select distinct e from Exemplar e left join fetch e.reviewers where e.id in ?1", ids);
  }

  /**
   * Whether an organisation is, or is about to become, one of a kind; asked one after another, so
   * that of two at once one sees the other.
   */
  public boolean hasLiving(String organisation, ExemplarKind kind) {
    getEntityManager()
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:what, 14)) as text)")
        .setParameter("what", organisation + " " + kind)
        .getSingleResult();
    return count(
            "origin.organisation = ?1 and origin.kind = ?2 and state not in ?3",
            organisation,
            kind,
            OVER)
        > 0;
  }
}
