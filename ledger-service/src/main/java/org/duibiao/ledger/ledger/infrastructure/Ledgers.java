package org.duibiao.ledger.ledger.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.ledger.domain.Below;
import org.duibiao.ledger.ledger.domain.Ledger;
import org.duibiao.ledger.ledger.domain.RollUp;

/** The ledgers of the reporting units. */
@ApplicationScoped
public class Ledgers implements PanacheRepositoryBase<Ledger, UUID> {
  /** A unit's ledger; one that was never filed if there is none. */
  public Ledger of(String campaign, String organisation) {
    return find("campaign = ?1 and organisation = ?2", campaign, organisation)
        .firstResultOptional()
        .orElseGet(() -> Ledger.begin(campaign, organisation));
  }

  /** What stands directly below a unit, in display order. */
  @SuppressWarnings("unchecked")
  public RollUp below(String campaign, String milestone, String unit) {
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select n.code, n.name, e.id as entry, e.accepted_revision,
                  case when o.state = 'EXEMPT' then 'EXEMPT' else coalesce(e.state, 'DRAFT') end
                    as standing
                from organisation_node n
                join obligation o on o.organisation = n.code and o.campaign = :campaign
                  and o.milestone = :milestone
                left join entry e on e.campaign = o.campaign and e.organisation = o.organisation
                where n.parent = :unit
                order by n.display_order, n.code
                """,
                Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("milestone", milestone)
            .setParameter("unit", unit)
            .getResultList();
    return new RollUp(rows.stream().map(Ledgers::below).toList());
  }

  private static Below below(Tuple row) {
    Number accepted = row.get("accepted_revision", Number.class);
    return new Below(
        row.get("code", String.class),
        row.get("name", String.class),
        row.get("standing", String.class),
        row.get("entry", UUID.class),
        accepted == null ? null : accepted.intValue());
  }
}
