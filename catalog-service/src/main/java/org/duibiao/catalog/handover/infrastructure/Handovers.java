package org.duibiao.catalog.handover.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.catalog.handover.domain.Handover;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;

/** All handovers. */
@ApplicationScoped
public class Handovers implements PanacheRepositoryBase<Handover, UUID> {
  private static final String THEIRS = "from Handover h where h.organisation = ?1";
  private static final String NEWEST_FIRST = " order by h.date desc, h.id desc";

  /** One page of an organisation's handovers, the newest first. */
  public Page<Handover> page(String organisation, PageRequest request) {
    Filters filters = Filters.of("handovers", organisation);
    Optional<List<String>> after = request.after(filters, 2);
    String which =
        after.isPresent() ? THEIRS + " and (h.date < ?2 or (h.date = ?2 and h.id < ?3))" : THEIRS;
    Object[] values =
        after
            .map(
                key ->
                    new Object[] {
                      organisation, LocalDate.parse(key.get(0)), UUID.fromString(key.get(1))
                    })
            .orElse(new Object[] {organisation});
    List<Handover> rows = find(which + NEWEST_FIRST, values).range(0, request.fetch() - 1).list();
    return Page.of(
        rows, request, filters, row -> List.of(row.date().toString(), row.id().toString()));
  }
}
