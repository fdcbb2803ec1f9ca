package org.duibiao.ledger.handover.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.handover.application.Handover;
import org.duibiao.ledger.shared.domain.Person;

/** The handovers the catalog has told, and which of them have taken effect. */
@ApplicationScoped
public class Handovers {
  private static final String KEEP =
      """
      insert into handover (id, organisation, from_person, from_name, to_person, to_name,
        effective_on, basis)
      values (:id, :organisation, cast(:from as text), cast(:fromName as text), :to, :toName, :on,
        :basis)
      on conflict (id) do nothing
      """;

  private static final String TAKE_DUE =
      """
      update handover set applied_at = :now
      where applied_at is null and effective_on <= :today
      returning id, organisation, from_person, from_name, to_person, to_name,
        cast(effective_on as text) as effective_on, basis, sequence
      """;

  private final EntityManager database;

  Handovers(EntityManager database) {
    this.database = database;
  }

  /** Keeps a handover; one that is here already stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Handover handover) {
    Person from = handover.from();
    database
        .createNativeQuery(KEEP)
        .setParameter("id", handover.id())
        .setParameter("organisation", handover.organisation())
        .setParameter("from", from == null ? null : from.staffNumber())
        .setParameter("fromName", from == null ? null : from.name())
        .setParameter("to", handover.to().staffNumber())
        .setParameter("toName", handover.to().name())
        .setParameter("on", handover.date())
        .setParameter("basis", handover.basis())
        .executeUpdate();
  }

  /** Those whose day has come and that have not taken effect, each once, in order. */
  @SuppressWarnings("unchecked")
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Handover> takeDue(LocalDate today, Instant now) {
    List<Tuple> rows =
        database
            .createNativeQuery(TAKE_DUE, Tuple.class)
            .setParameter("today", today)
            .setParameter("now", now.atOffset(ZoneOffset.UTC))
            .getResultList();
    return rows.stream()
        .sorted(
            Comparator.comparing((Tuple row) -> row.get("effective_on", String.class))
                .thenComparing(row -> row.get("sequence", Number.class).longValue()))
        .map(Handovers::handover)
        .toList();
  }

  private static Handover handover(Tuple row) {
    String from = row.get("from_person", String.class);
    return new Handover(
        row.get("id", UUID.class),
        row.get("organisation", String.class),
        from == null ? null : new Person(from, row.get("from_name", String.class)),
        new Person(row.get("to_person", String.class), row.get("to_name", String.class)),
        LocalDate.parse(row.get("effective_on", String.class)),
        row.get("basis", String.class));
  }
}
