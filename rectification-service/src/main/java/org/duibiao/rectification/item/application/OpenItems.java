package org.duibiao.rectification.item.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.duibiao.rectification.item.domain.ItemState;
import org.duibiao.rectification.item.infrastructure.OpenItemQueries;
import org.duibiao.rectification.item.infrastructure.OpenItemQueries.Count;
import org.duibiao.rectification.item.infrastructure.OpenItemQueries.Row;

/**
 * What is left of an organisation's items, for features that look at the organisation as a whole.
 */
@ApplicationScoped
public class OpenItems {
  private final OpenItemQueries queries;

  OpenItems(OpenItemQueries queries) {
    this.queries = queries;
  }

  /**
   * An organisation's items that are neither struck off nor withdrawn. None of its items changes
   * until the transaction ends, so what is decided by them stays true.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Row> held(String campaign, String organisation) {
    return queries.locked(campaign, organisation).stream()
        .filter(row -> row.state() != ItemState.STRUCK_OFF && row.state() != ItemState.WITHDRAWN)
        .toList();
  }

  /** How many items some organisations have, by campaign and organisation. */
  public List<Count> counts(Collection<String> organisations) {
    return queries.counts(organisations);
  }
}
