package org.duibiao.rectification.item.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.duibiao.rectification.item.domain.ItemState;

/** Finds the items that are neither struck off nor withdrawn, for those who work on the whole. */
@ApplicationScoped
public class OpenItemQueries {
  private static final String LOCKED =
      """
      select id, problem, state from item
      where campaign = :campaign and organisation = :organisation
      order by number for share
      """;

  private static final String COUNTED =
      """
      select campaign, organisation, count(*) as items,
             count(*) filter (where state not in ('STRUCK_OFF', 'WITHDRAWN')) as open
      from item where organisation in (:organisations) group by campaign, organisation
      """;

  private final EntityManager database;

  OpenItemQueries(EntityManager database) {
    this.database = database;
  }

  /** An item as far as others look at it. */
  public record Row(UUID id, String problem, ItemState state) {}

  /** How many items an organisation has in a campaign, and how many of them are open. */
  public record Count(String campaign, String organisation, long items, long open) {}

  /** An organisation's items in a campaign, which nobody changes until the transaction ends. */
  @SuppressWarnings("unchecked")
  public List<Row> locked(String campaign, String organisation) {
    List<Tuple> rows =
        database
            .createNativeQuery(LOCKED, Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("organisation", organisation)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Row(
                    row.get("id", UUID.class),
                    row.get("problem", String.class),
                    ItemState.valueOf(row.get("state", String.class))))
        .toList();
  }

  /** The counts of some organisations in all campaigns. */
  @SuppressWarnings("unchecked")
  public List<Count> counts(Collection<String> organisations) {
    if (organisations.isEmpty()) {
      return List.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(COUNTED, Tuple.class)
            .setParameter("organisations", organisations)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Count(
                    row.get("campaign", String.class),
                    row.get("organisation", String.class),
                    row.get("items", Number.class).longValue(),
                    row.get("open", Number.class).longValue()))
        .toList();
  }
}
