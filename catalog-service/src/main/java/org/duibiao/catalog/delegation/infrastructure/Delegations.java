package org.duibiao.catalog.delegation.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.catalog.delegation.domain.Delegation;
import org.duibiao.catalog.delegation.domain.DelegationState;
import org.duibiao.catalog.delegation.domain.DelegationTerms;

/** All delegations that were ever given. */
@ApplicationScoped
public class Delegations implements PanacheRepositoryBase<Delegation, UUID> {
  /** One delegation, locked until the transaction ends. */
  public Optional<Delegation> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Whether the same is delegated already for a day of the same time. */
  public boolean overlapping(DelegationTerms terms) {
    return count(
            "fromPerson = ?1 and toPerson = ?2 and role = ?3 and organisation = ?4 and reach = ?5"
                + " and state = ?6 and validFrom <= ?7 and validTo >= ?8",
            terms.from(),
            terms.to(),
            terms.role(),
            terms.organisation(),
            terms.reach(),
            DelegationState.ACTIVE,
            terms.validTo(),
            terms.validFrom())
        > 0;
  }

  /** Those resting on an appointment that are not over on a day, locked until commit. */
  public List<Delegation> restingOn(UUID appointment, LocalDate day) {
    return find(
            "appointment = ?1 and state = ?2 and validTo >= ?3 order by id",
            appointment,
            DelegationState.ACTIVE,
            day)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
