package org.duibiao.rectification.handover.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.duibiao.rectification.item.domain.Succession;

/** Changes of secretary that were told. Invariant: each is taken once, on its day or later. */
@ApplicationScoped
public class Handovers {
  private static final String KEEP =
      """
      insert into handover (id, organisation, leaving, leaving_name, successor, successor_name,
                            basis, effective_on)
      values (:id, :organisation, cast(:leaving as text), cast(:leavingName as text), :successor,
              cast(:successorName as text), :basis, :day)
      on conflict do nothing
      """;

  private static final String TAKE =
      """
      update handover set done = true
      where not done and effective_on <= :today and organisation = :organisation
      returning id, organisation, leaving, leaving_name, successor, successor_name, basis,
                cast(effective_on as text) as day
      """;

  private final EntityManager database;

  Handovers(EntityManager database) {
    this.database = database;
  }

  private record Taken(String day, UUID id, Succession succession) {}

  /** Keeps one until its day, unless it is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(UUID id, Succession succession, LocalDate day) {
    database
        .createNativeQuery(KEEP)
        .setParameter("id", id)
        .setParameter("organisation", succession.organisation())
        .setParameter("leaving", succession.leaving())
        .setParameter("leavingName", succession.leavingName())
        .setParameter("successor", succession.successor())
        .setParameter("successorName", succession.successorName())
        .setParameter("basis", succession.basis())
        .setParameter("day", day)
        .executeUpdate();
  }

  /** Organisations with a change whose day has come. */
  @SuppressWarnings("unchecked")
  public List<String> due(LocalDate today) {
    return database
        .createNativeQuery(
            """
            select distinct organisation from handover
            where not done and effective_on <= :today order by organisation
            """,
            String.class)
        .setParameter("today", today)
        .getResultList();
  }

  /** Takes an organisation's changes whose day has come, in the order of their days. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Succession> take(String organisation, LocalDate today) {
    List<?> rows =
        database
            .createNativeQuery(TAKE, Tuple.class)
            .setParameter("organisation", organisation)
            .setParameter("today", today)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(Handovers::taken)
        .sorted(Comparator.comparing(Taken::day).thenComparing(Taken::id))
        .map(Taken::succession)
        .toList();
  }

  private static Taken taken(Tuple row) {
    return new Taken(
        row.get("day", String.class),
        row.get("id", UUID.class),
        new Succession(
            row.get("organisation", String.class),
            row.get("leaving", String.class),
            row.get("leaving_name", String.class),
            row.get("successor", String.class),
            row.get("successor_name", String.class),
            row.get("basis", String.class)));
  }
}
