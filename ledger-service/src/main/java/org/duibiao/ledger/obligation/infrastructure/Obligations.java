package org.duibiao.ledger.obligation.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.ledger.obligation.domain.Obligation;

/** The obligations, one by one. */
@ApplicationScoped
public class Obligations implements PanacheRepositoryBase<Obligation, UUID> {
  private static final String ONE = "campaign = ?1 and organisation = ?2 and milestone = ?3";

  /** What an organisation owes at a milestone. */
  public Optional<Obligation> of(String campaign, String organisation, String milestone) {
    return find(ONE, campaign, organisation, milestone).firstResultOptional();
  }

  /** The same, held until the end of the transaction: writers of one filing come one by one. */
  public Optional<Obligation> held(String campaign, String organisation, String milestone) {
    return find(ONE, campaign, organisation, milestone)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
