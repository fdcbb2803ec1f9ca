package org.duibiao.rectification.organisation.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.duibiao.rectification.organisation.application.HeldPosts;

/**
 * This service's own copy of who holds which post 任职. A token does not say who is a deputy, nor who
 * else might judge; the appointments do. Invariant: those kept are of the newest state known.
 */
@ApplicationScoped
public class Appointments {
  private static final String NEWER =
      """
      insert into appointment_state (organisation, version, category)
      select distinct on (organisation) organisation, version, category
      from jsonb_to_recordset(cast(:states as jsonb))
        as s (organisation text, version bigint, category text)
      order by organisation, version desc
      on conflict (organisation) do update set version = excluded.version,
        category = excluded.category
      where appointment_state.version < excluded.version
      returning organisation
      """;

  private static final String INSERT =
      """
      insert into appointment
        (organisation, id, person, name, post, valid_from, valid_to, dual_leader)
      select newest.organisation, a.id, a.person, a.name, a.post, a."validFrom", a."validTo",
        coalesce(a."dualLeader", false)
      from (
        select distinct on (organisation) organisation, holders
        from jsonb_to_recordset(cast(:states as jsonb))
          as s (organisation text, version bigint, holders jsonb)
        where organisation in (:newer)
        order by organisation, version desc) newest
      cross join lateral jsonb_to_recordset(newest.holders) as a (id text, person text, name text,
        post text, "validFrom" date, "validTo" date, "dualLeader" boolean)
      """;

  private static final String DEPUTISED =
      """
      select d.organisation, s.person, s.name
      from appointment d
      left join appointment s on s.organisation = d.organisation and s.post = 'SECRETARY'
        and (s.valid_from is null or s.valid_from <= :day)
        and (s.valid_to is null or s.valid_to >= :day)
      where d.organisation in (:organisations) and d.person = :deputy
        and d.post = 'DEPUTY_SECRETARY'
        and (d.valid_from is null or d.valid_from <= :day)
        and (d.valid_to is null or d.valid_to >= :day)
      """;

  private final EntityManager database;
  private final ObjectMapper json;

  Appointments(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * A person at an organisation.
   *
   * @param person staff number, null for a post that is vacant
   * @param name null where the catalog has none
   */
  public record Holder(String organisation, String person, String name) {}

  /** A post that somebody holds. */
  public record Held(String person, String organisation, String post) {}

  /** Takes appointments in, those of each organisation unless a newer state is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  public void apply(List<HeldPosts> told) {
    String states = text(told);
    List<String> newer =
        database
            .createNativeQuery(NEWER, String.class)
            .setParameter("states", states)
            .getResultList();
    if (!newer.isEmpty()) {
      replace(newer, states);
    }
  }

  /**
   * Where among some organisations a person is deputy secretary on a day: the secretaries there, or
   * one row without a person where the post is vacant.
   */
  public List<Holder> secretariesOfDeputy(
      String deputy, Collection<String> organisations, LocalDate day) {
    if (organisations.isEmpty()) {
      return List.of();
    }
    return holders(
        database
            .createNativeQuery(DEPUTISED, Tuple.class)
            .setParameter("organisations", organisations)
            .setParameter("deputy", deputy)
            .setParameter("day", day)
            .getResultList());
  }

  /** Under which names some people are known, in whatever post at whatever time. */
  public List<Holder> named(Collection<String> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    return holders(
        database
            .createNativeQuery(
                """
                select organisation, person, name from appointment
                where person in (:people) and name is not null
                """,
                Tuple.class)
            .setParameter("people", people)
            .getResultList());
  }

  /** The posts that some people hold on a day. */
  public List<Held> held(Collection<String> people, LocalDate day) {
    if (people.isEmpty()) {
      return List.of();
    }
    List<?> rows =
        database
            .createNativeQuery(
                """
                select organisation, person, post from appointment
                where person in (:people) and (valid_from is null or valid_from <= :day)
                  and (valid_to is null or valid_to >= :day)
                """,
                Tuple.class)
            .setParameter("people", people)
            .setParameter("day", day)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(
            row ->
                new Held(
                    row.get("person", String.class),
                    row.get("organisation", String.class),
                    row.get("post", String.class)))
        .toList();
  }

  /**
   * What a branch is by its category and its secretary.
   *
   * @param category null if it has none
   */
  public record Branch(String category, boolean dualLeader) {}

  /** Of which category an organisation is, and whether its secretary on a day is a dual leader. */
  @SuppressWarnings("unchecked")
  public Branch branch(String organisation, LocalDate day) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select s.category, exists (
                  select 1 from appointment a
                  where a.organisation = s.organisation and a.post = 'SECRETARY'
                    and a.person is not null and a.dual_leader
                    and (a.valid_from is null or a.valid_from <= :day)
                    and (a.valid_to is null or a.valid_to >= :day)) as dual
                from appointment_state s where s.organisation = :organisation
                """,
                Tuple.class)
            .setParameter("organisation", organisation)
            .setParameter("day", day)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> new Branch(row.get("category", String.class), row.get("dual", Boolean.class)))
        .orElse(new Branch(null, false));
  }

  private void replace(List<String> organisations, String states) {
    database
        .createNativeQuery("delete from appointment where organisation in (:organisations)")
        .setParameter("organisations", organisations)
        .executeUpdate();
    database
        .createNativeQuery(INSERT)
        .setParameter("newer", organisations)
        .setParameter("states", states)
        .executeUpdate();
  }

  private String text(List<HeldPosts> told) {
    try {
      return json.writeValueAsString(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Holder> holders(List<?> rows) {
    return rows.stream().map(Tuple.class::cast).map(Appointments::holder).toList();
  }

  private static Holder holder(Tuple row) {
    return new Holder(
        row.get("organisation", String.class),
        row.get("person", String.class),
        row.get("name", String.class));
  }
}
