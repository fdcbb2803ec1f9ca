package org.duibiao.ledger.obligation.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;
import org.duibiao.ledger.obligation.domain.InternalDate;

/** The units' internal dates. */
@ApplicationScoped
public class InternalDates implements PanacheRepositoryBase<InternalDate, UUID> {
  /** A unit's date at a milestone; one that is not set if there is none. */
  public InternalDate of(String campaign, String milestone, String organisation) {
    return find(
            "campaign = ?1 and organisation = ?2 and milestone = ?3",
            campaign,
            organisation,
            milestone)
        .firstResultOptional()
        .orElseGet(() -> InternalDate.none(campaign, milestone, organisation));
  }

  /** Whether anyone below an organisation owes something at a milestone. */
  public boolean owedBelow(String campaign, String milestone, OrganisationNode organisation) {
    return !getEntityManager()
        .createNativeQuery(
            """
            select 1 from obligation o join organisation_node n on n.code = o.organisation
            where o.campaign = :campaign and o.milestone = :milestone and o.state <> 'EXEMPT'
              and n.path > :from and n.path < :to
            limit 1
            """)
        .setParameter("campaign", campaign)
        .setParameter("milestone", milestone)
        .setParameter("from", organisation.path())
        .setParameter("to", Scope.afterSubtree(organisation.path()))
        .getResultList()
        .isEmpty();
  }

  /** By when a due date is to be met at a milestone by those below, by unit and milestone. */
  public record Known(Map<String, LocalDate> dates) {
    /** The date of the nearest unit above an organisation. */
    public Optional<LocalDate> over(OrganisationNode organisation, String milestone) {
      List<String> lineage = organisation.lineage();
      for (int i = lineage.size() - 2; i >= 0; i--) {
        LocalDate date = dates.get(lineage.get(i) + "\n" + milestone);
        if (date != null) {
          return Optional.of(date);
        }
      }
      return Optional.empty();
    }
  }

  /** The dates above some organisations, in one query. */
  public Known above(String campaign, Collection<OrganisationNode> organisations) {
    Set<String> lineage =
        organisations.stream().flatMap(node -> node.lineage().stream()).collect(Collectors.toSet());
    Map<String, LocalDate> dates = new HashMap<>();
    if (!lineage.isEmpty()) {
      list("campaign = ?1 and organisation in ?2 and date is not null", campaign, lineage)
          .forEach(one -> dates.put(one.organisation() + "\n" + one.milestone(), one.date()));
    }
    return new Known(dates);
  }
}
