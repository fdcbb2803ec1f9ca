package org.duibiao.ledger.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.ledger.organisation.application.Appointed;
import org.duibiao.ledger.organisation.application.Appointed.Holder;
import org.duibiao.ledger.organisation.application.Appointment;
import org.duibiao.ledger.organisation.application.OrganisationTold;
import org.duibiao.ledger.shared.StoredJson;

/** Who holds which post at which organisation, as the catalog last told. */
@ApplicationScoped
public class Appointments {
  private final EntityManager database;

  Appointments(EntityManager database) {
    this.database = database;
  }

  /** Puts the appointments of organisations in the place of those known before. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replace(Collection<OrganisationTold> told) {
    if (told.isEmpty()) {
      return;
    }
    database
        .createNativeQuery("delete from appointment where organisation in (:organisations)")
        .setParameter("organisations", told.stream().map(one -> one.state().code()).toList())
        .executeUpdate();
    database
        .createNativeQuery(
            """
            insert into appointment (organisation, id, person, name, post, valid_from, valid_to,
              email, phone, dual_leader)
            select o.organisation, a.id, a.person, a.name, a.post, a."validFrom", a."validTo",
              a.email, a.phone, a."dualLeader"
            from jsonb_to_recordset(cast(:told as jsonb)) as o (organisation text, posts jsonb)
            cross join lateral jsonb_to_recordset(o.posts) as a (id text, person text, name text,
              post text, "validFrom" date, "validTo" date, email text, phone text,
              "dualLeader" boolean)
            """)
        .setParameter(
            "told",
            StoredJson.write(
                told.stream().map(one -> new Posts(one.state().code(), one.posts())).toList()))
        .executeUpdate();
  }

  private record Posts(String organisation, List<Appointment> posts) {}

  /** Who holds which post at some organisations on a day. */
  @SuppressWarnings("unchecked")
  public Appointed on(Collection<String> organisations, LocalDate day) {
    if (organisations.isEmpty()) {
      return Appointed.of(List.of());
    }
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select organisation, post, person from appointment
                where organisation in (:organisations)
                  and (valid_from is null or valid_from <= :day)
                  and (valid_to is null or valid_to >= :day)
                """,
                Tuple.class)
            .setParameter("organisations", organisations)
            .setParameter("day", day)
            .getResultList();
    return Appointed.of(rows.stream().map(Appointments::holder).toList());
  }

  private static Holder holder(Tuple row) {
    return new Holder(
        row.get("organisation", String.class),
        row.get("post", String.class),
        row.get("person", String.class));
  }

  /** Somebody to turn to, and how. */
  public record Reachable(
      String organisation, String person, String name, String post, String phone, String email) {}

  /**
   * Whom to turn to at each of some organisations on a day: the secretary, else the deputy, else an
   * officer.
   */
  @SuppressWarnings("unchecked")
  public List<Reachable> toTurnTo(Collection<String> organisations, LocalDate day) {
    if (organisations.isEmpty()) {
      return List.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select distinct on (organisation) organisation, person, name, post, phone, email
                from appointment
                where organisation in (:organisations)
                  and post in ('SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER', 'ORGANISER')
                  and (valid_from is null or valid_from <= :day)
                  and (valid_to is null or valid_to >= :day)
                order by organisation, array_position(
                  array['SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER', 'ORGANISER'], post), person
                """,
                Tuple.class)
            .setParameter("organisations", organisations)
            .setParameter("day", day)
            .getResultList();
    return rows.stream().map(Appointments::reachable).toList();
  }

  private static Reachable reachable(Tuple row) {
    return new Reachable(
        row.get("organisation", String.class),
        row.get("person", String.class),
        row.get("name", String.class),
        row.get("post", String.class),
        row.get("phone", String.class),
        row.get("email", String.class));
  }

  /** Who answers for what an organisation writes 责任人: whom it names, else its secretary. */
  public String responsible(String organisation, String named, LocalDate day) {
    return named != null && !named.isBlank() ? named : secretary(organisation, day).orElse(null);
  }

  /** The secretary of an organisation on a day. */
  public Optional<String> secretary(String organisation, LocalDate day) {
    return on(Set.of(organisation), day).in(Appointed.SECRETARY, organisation).stream()
        .sorted()
        .findFirst();
  }
}
