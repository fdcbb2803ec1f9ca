package org.duibiao.catalog.restructuring.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.catalog.restructuring.domain.Restructuring;
import org.duibiao.catalog.restructuring.domain.RestructuringState;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;

/** All restructurings. */
@ApplicationScoped
public class Restructurings implements PanacheRepositoryBase<Restructuring, UUID> {
  /** The one of an organisation whose day lies ahead. */
  public Optional<Restructuring> planned(String organisation) {
    return find("organisation = ?1 and state = ?2", organisation, RestructuringState.PLANNED)
        .firstResultOptional();
  }

  /** One, locked until the transaction ends. */
  public Optional<Restructuring> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those whose day has come, in their order. */
  public List<UUID> due(LocalDate today) {
    return find(
            "state = ?1 and effectiveOn <= ?2 order by effectiveOn, recordedAt, id",
            RestructuringState.PLANNED,
            today)
        .stream()
        .map(Restructuring::id)
        .toList();
  }

  /** One page of an organisation's restructurings, the latest first. */
  public Page<Restructuring> page(String organisation, PageRequest request) {
    Filters filters = Filters.of("restructurings", organisation);
    Optional<List<String>> after = request.after(filters, 2);
    String which = "from Restructuring r where r.organisation = ?1";
    String order = " order by r.recordedAt desc, r.id desc";
    var query =
        after.isPresent()
            ? find(
                which + " and (r.recordedAt < ?2 or (r.recordedAt = ?2 and r.id < ?3))" + order,
                organisation,
                Instant.parse(after.get().get(0)),
                UUID.fromString(after.get().get(1)))
            : find(which + order, organisation);
    return Page.of(
        query.range(0, request.fetch() - 1).list(),
        request,
        filters,
        row -> List.of(row.recordedAt().toString(), row.id().toString()));
  }
}
