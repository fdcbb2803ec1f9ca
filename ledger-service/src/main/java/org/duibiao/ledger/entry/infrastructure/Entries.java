package org.duibiao.ledger.entry.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.duibiao.ledger.entry.domain.Entry;

/** The entries. */
@ApplicationScoped
public class Entries implements PanacheRepositoryBase<Entry, UUID> {
  /** An organisation's entry; one in which nothing is written if there is none. */
  public Entry of(String campaign, String organisation) {
    return find("campaign = ?1 and organisation = ?2", campaign, organisation)
        .firstResultOptional()
        .orElseGet(() -> Entry.begin(campaign, organisation));
  }
}
