package org.duibiao.ledger.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.ledger.organisation.application.Appointment;
import org.duibiao.ledger.shared.StoredJson;

/** Who holds which post at which organisation, as the catalog last told. */
@ApplicationScoped
public class Appointments {
  private final EntityManager database;

  Appointments(EntityManager database) {
    this.database = database;
  }

  /** Puts an organisation's appointments in the place of those known before. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replace(String organisation, List<Appointment> posts) {
    database
        .createNativeQuery("delete from appointment where organisation = :organisation")
        .setParameter("organisation", organisation)
        .executeUpdate();
    database
        .createNativeQuery(
            """
            insert into appointment (organisation, id, person, name, post, valid_from, valid_to)
            select :organisation, id, person, name, post, "validFrom", "validTo"
            from jsonb_to_recordset(cast(:posts as jsonb)) as a (id text, person text, name text,
              post text, "validFrom" date, "validTo" date)
            """)
        .setParameter("organisation", organisation)
        .setParameter("posts", StoredJson.write(posts))
        .executeUpdate();
  }

  /** Those who hold one of the posts on a day, by organisation. */
  @SuppressWarnings("unchecked")
  public Map<String, Set<String>> holders(
      Collection<String> organisations, Set<String> posts, LocalDate day) {
    if (organisations.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select organisation, person from appointment
                where organisation in (:organisations) and post in (:posts)
                  and (valid_from is null or valid_from <= :day)
                  and (valid_to is null or valid_to >= :day)
                """,
                Tuple.class)
            .setParameter("organisations", organisations)
            .setParameter("posts", posts)
            .setParameter("day", day)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("organisation", String.class),
                Collectors.mapping(row -> row.get("person", String.class), Collectors.toSet())));
  }

  /** The secretary of an organisation on a day. */
  public Optional<String> secretary(String organisation, LocalDate day) {
    return holders(Set.of(organisation), Set.of("SECRETARY"), day)
        .getOrDefault(organisation, Set.of())
        .stream()
        .sorted()
        .findFirst();
  }

  /** Where a person holds any post on a day. */
  @SuppressWarnings("unchecked")
  public List<String> organisationsOf(String person, LocalDate day) {
    return database
        .createNativeQuery(
            """
            select distinct organisation from appointment
            where person = :person
              and (valid_from is null or valid_from <= :day)
              and (valid_to is null or valid_to >= :day)
            """,
            String.class)
        .setParameter("person", person)
        .setParameter("day", day)
        .getResultList();
  }
}
