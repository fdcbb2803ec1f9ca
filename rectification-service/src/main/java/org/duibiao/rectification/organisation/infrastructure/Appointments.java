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
import org.duibiao.rectification.organisation.application.Appointment;

/**
 * This service's own copy of who holds which post 任职. A token does not say who is a deputy, nor who
 * else might judge; the appointments do. Invariant: those kept are of the newest state known.
 */
@ApplicationScoped
public class Appointments {
  private static final String NEWER =
      """
      insert into appointment_state (organisation, version) values (:organisation, :version)
      on conflict (organisation) do update set version = excluded.version
      where appointment_state.version < excluded.version
      """;

  private static final String INSERT =
      """
      insert into appointment (organisation, id, person, name, post, valid_from, valid_to)
      select :organisation, id, person, name, post, "validFrom", "validTo"
      from jsonb_to_recordset(cast(:holders as jsonb)) as a (id text, person text, name text,
        post text, "validFrom" date, "validTo" date)
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

  /** Takes an organisation's appointments in, unless those of a newer state are known. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(String organisation, long version, List<Appointment> holders) {
    int newer =
        database
            .createNativeQuery(NEWER)
            .setParameter("organisation", organisation)
            .setParameter("version", version)
            .executeUpdate();
    if (newer == 1) {
      replace(organisation, holders);
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

  private void replace(String organisation, List<Appointment> holders) {
    database
        .createNativeQuery("delete from appointment where organisation = :organisation")
        .setParameter("organisation", organisation)
        .executeUpdate();
    database
        .createNativeQuery(INSERT)
        .setParameter("organisation", organisation)
        .setParameter("holders", text(holders))
        .executeUpdate();
  }

  private String text(List<Appointment> holders) {
    try {
      return json.writeValueAsString(holders);
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
