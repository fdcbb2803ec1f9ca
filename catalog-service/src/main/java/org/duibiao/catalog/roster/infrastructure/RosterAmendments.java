package org.duibiao.catalog.roster.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.roster.domain.RosterAmendment;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;

/** All amendments of rosters. */
@ApplicationScoped
public class RosterAmendments implements PanacheRepositoryBase<RosterAmendment, UUID> {
  /** One page of a campaign's amendments in their order. */
  public Page<RosterAmendment> page(String campaign, PageRequest request) {
    Filters filters = Filters.of("roster-amendments", campaign);
    int after = request.after(filters, 1).map(key -> Integer.parseInt(key.get(0))).orElse(0);
    List<RosterAmendment> rows =
        find("campaign = ?1 and number > ?2 order by number", campaign, after)
            .range(0, request.fetch() - 1)
            .list();
    return Page.of(rows, request, filters, row -> List.of(Integer.toString(row.number())));
  }
}
