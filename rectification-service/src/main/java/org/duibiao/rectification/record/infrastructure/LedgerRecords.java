package org.duibiao.rectification.record.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * This service's own copy of which learning records and which evidence the ledger has, a projection
 * of its facts, so that a submission may refer to what exists already 一次填报、多处使用.
 */
@ApplicationScoped
public class LedgerRecords {
  private static final String UPSERT =
      """
      insert into ledger_record (id, organisation, kind, title, held_on, withdrawn, version)
      values (:id, :organisation, :kind, :title, :day, :withdrawn, :version)
      on conflict (id) do update set organisation = excluded.organisation, kind = excluded.kind,
        title = excluded.title, held_on = excluded.held_on, withdrawn = excluded.withdrawn,
        version = excluded.version
      where ledger_record.version < excluded.version
      """;

  private static final String IN_LINE =
      """
      select r.id, r.title, cast(r.held_on as text) as day
      from ledger_record r join organisation_node n on n.code = r.organisation
      where r.id in (:ids) and not r.withdrawn
        and (starts_with(:path, n.path) or starts_with(n.path, :path))
      """;

  private final EntityManager database;

  LedgerRecords(EntityManager database) {
    this.database = database;
  }

  /** A record as the ledger tells it. */
  public record State(
      UUID id,
      String organisation,
      String kind,
      String title,
      LocalDate day,
      boolean withdrawn,
      long version) {}

  /** What evidence that refers to a record says of it. */
  public record Known(String title, LocalDate day) {}

  /** Takes a state in, unless a newer one is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(State state) {
    database
        .createNativeQuery(UPSERT)
        .setParameter("id", state.id())
        .setParameter("organisation", state.organisation())
        .setParameter("kind", state.kind())
        .setParameter("title", state.title())
        .setParameter("day", state.day())
        .setParameter("withdrawn", state.withdrawn())
        .setParameter("version", state.version())
        .executeUpdate();
  }

  /**
   * Those among the given that count, of the organisation with this path, of one above it or of one
   * below.
   */
  @SuppressWarnings("unchecked")
  public Map<UUID, Known> inLine(Collection<UUID> ids, String path) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(IN_LINE, Tuple.class)
            .setParameter("ids", ids)
            .setParameter("path", path)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.get("id", UUID.class),
                row ->
                    new Known(
                        row.get("title", String.class),
                        LocalDate.parse(row.get("day", String.class)))));
  }

  /** Those among the given that count no more. */
  @SuppressWarnings("unchecked")
  public Set<UUID> withdrawn(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    List<UUID> found =
        database
            .createNativeQuery(
                "select id from ledger_record where id in (:ids) and withdrawn", UUID.class)
            .setParameter("ids", ids)
            .getResultList();
    return new HashSet<>(found);
  }
}
