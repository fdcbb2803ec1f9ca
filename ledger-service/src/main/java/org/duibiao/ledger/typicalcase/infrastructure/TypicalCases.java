package org.duibiao.ledger.typicalcase.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.ledger.typicalcase.domain.TypicalCase;

/** The typical cases. */
@ApplicationScoped
public class TypicalCases implements PanacheRepositoryBase<TypicalCase, UUID> {
  private static final String ONE = "campaign = ?1 and organisation = ?2 and id = ?3";

  /** One of an organisation's. */
  public Optional<TypicalCase> of(String campaign, String organisation, UUID id) {
    return find(ONE, campaign, organisation, id).firstResultOptional();
  }

  /** The same for writing: nobody else writes it until the transaction ends. */
  public Optional<TypicalCase> held(String campaign, String organisation, UUID id) {
    return find(ONE, campaign, organisation, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** An organisation's after an id. */
  public List<TypicalCase> rows(
      String campaign, String organisation, Optional<UUID> after, int fetch) {
    UUID last = after.orElse(new UUID(0, 0));
    return find(
            "campaign = ?1 and organisation = ?2 and id > ?3 order by id",
            campaign,
            organisation,
            last)
        .page(0, fetch)
        .list();
  }
}
