package org.duibiao.ledger.suggestion.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.ledger.suggestion.domain.Suggestion;

/** The suggestions. */
@ApplicationScoped
public class Suggestions implements PanacheRepositoryBase<Suggestion, UUID> {
  private static final String OF = "campaign = ?1 and organisation = ?2";

  /** Those of an entry after a number, in the order in which they were made. */
  public List<Suggestion> after(String campaign, String organisation, int number, int fetch) {
    return find(OF + " and number > ?3 order by number", campaign, organisation, number)
        .range(0, fetch - 1)
        .list();
  }

  /** One of an entry's. */
  public Optional<Suggestion> of(String campaign, String organisation, UUID id) {
    return find(OF + " and id = ?3", campaign, organisation, id).firstResultOptional();
  }

  /** The number that the next one of an entry gets; its writers come one by one. */
  public int nextNumber(String campaign, String organisation) {
    return (int) count(OF, campaign, organisation) + 1;
  }
}
