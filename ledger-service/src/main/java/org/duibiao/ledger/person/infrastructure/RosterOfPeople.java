package org.duibiao.ledger.person.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;
import org.duibiao.ledger.person.application.Listed;
import org.duibiao.ledger.shared.StoredJson;

/** Looks people up on this service's copy of the roster 名册. */
@ApplicationScoped
public class RosterOfPeople {
  private static final String LISTED =
      """
      select p.staff_number, p.name, p.organisation, p.party_member, p.teacher,
        cast(p.valid_from as text) as valid_from, cast(p.valid_to as text) as valid_to
      from person p
      """;
  private static final String BELOW =
      """
      join organisation_node n on n.code = p.organisation and n.path >= :from and n.path < :to
      """;

  private final EntityManager database;

  RosterOfPeople(EntityManager database) {
    this.database = database;
  }

  /** Those of some staff numbers who belong to an organisation or to one below it. */
  public Map<String, Listed> within(OrganisationNode organisation, Collection<String> numbers) {
    String sql =
        LISTED
            + BELOW
            + " where p.staff_number in (select jsonb_array_elements_text(cast(:wanted as jsonb)))";
    return listed(bound(sql, organisation, numbers)).stream()
        .collect(Collectors.toMap(Listed::staffNumber, Function.identity()));
  }

  /** All of some names who belong to an organisation or to one below it. */
  public Map<String, List<Listed>> named(OrganisationNode organisation, Collection<String> names) {
    String sql =
        LISTED
            + BELOW
            + " where p.name in (select jsonb_array_elements_text(cast(:wanted as jsonb)))";
    return listed(bound(sql, organisation, names)).stream()
        .collect(Collectors.groupingBy(Listed::name));
  }

  /**
   * Who counts of an organisation and of those below it, on whichever day; nothing if they are more
   * than some.
   */
  public Optional<List<Listed>> counted(OrganisationNode organisation, int most) {
    List<Listed> some =
        listed(
            database
                .createNativeQuery(
                    LISTED + BELOW + " where p.party_member or p.teacher order by p.staff_number",
                    Tuple.class)
                .setParameter("from", organisation.path())
                .setParameter("to", Scope.afterSubtree(organisation.path()))
                .setMaxResults(most + 1));
    return some.size() > most ? Optional.empty() : Optional.of(some);
  }

  /** The names of some people, wherever they belong; who is unknown is left out. */
  public Map<String, String> names(Collection<String> numbers) {
    Query query =
        database
            .createNativeQuery(
                LISTED
                    + " where p.staff_number in"
                    + " (select jsonb_array_elements_text(cast(:wanted as jsonb)))",
                Tuple.class)
            .setParameter("wanted", StoredJson.write(numbers));
    return listed(query).stream().collect(Collectors.toMap(Listed::staffNumber, Listed::name));
  }

  private Query bound(String sql, OrganisationNode organisation, Collection<String> wanted) {
    return database
        .createNativeQuery(sql, Tuple.class)
        .setParameter("from", organisation.path())
        .setParameter("to", Scope.afterSubtree(organisation.path()))
        .setParameter("wanted", StoredJson.write(wanted));
  }

  @SuppressWarnings("unchecked")
  private static List<Listed> listed(Query query) {
    return ((List<Tuple>) query.getResultList()).stream().map(RosterOfPeople::listed).toList();
  }

  private static Listed listed(Tuple row) {
    return new Listed(
        row.get("staff_number", String.class),
        row.get("name", String.class),
        row.get("organisation", String.class),
        row.get("party_member", Boolean.class),
        row.get("teacher", Boolean.class),
        LocalDate.parse(row.get("valid_from", String.class)),
        day(row.get("valid_to", String.class)));
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
