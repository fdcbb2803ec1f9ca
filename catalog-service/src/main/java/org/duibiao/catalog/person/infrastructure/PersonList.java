package org.duibiao.catalog.person.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.catalog.person.domain.Person;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;

/** Reads the people of an organisation page by page, and counts them. */
@ApplicationScoped
public class PersonList {
  private static final String COUNT =
      """
      select count(*) as persons, count(*) filter (where p.party_member) as party_members,
             count(*) filter (where p.teacher) as teachers
      from person p join organisation_node n on n.code = p.organisation
      where n.path >= :from and n.path < :to and p.valid_from <= :day
        and (p.valid_to is null or p.valid_to >= :day)
      """;

  private final EntityManager database;

  PersonList(EntityManager database) {
    this.database = database;
  }

  /** How many people there are on a day. */
  public record Count(long persons, long partyMembers, long teachers) {}

  /**
   * One page of an organisation's people by staff number.
   *
   * @param below whether those of all organisations below come along
   * @param text only those whose staff number or name has it; null for all
   */
  @SuppressWarnings("unchecked")
  public Page<Person> page(
      OrganisationNode organisation, boolean below, String text, PageRequest request) {
    Filters filters = Filters.of("persons", organisation.code(), below, text);
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder sql =
        new StringBuilder(
            "select p.* from person p join organisation_node n on n.code = p.organisation where ");
    if (below) {
      sql.append("n.path >= :from and n.path < :to");
      values.put("from", organisation.path());
      values.put("to", Scope.afterSubtree(organisation.path()));
    } else {
      sql.append("p.organisation = :organisation");
      values.put("organisation", organisation.code());
    }
    if (text != null) {
      sql.append(" and (p.staff_number ilike :text or p.name ilike :text)");
      values.put("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    request
        .after(filters, 1)
        .ifPresent(
            key -> {
              sql.append(" and p.staff_number > :after");
              values.put("after", key.get(0));
            });
    sql.append(" order by p.staff_number limit :fetch");
    values.put("fetch", request.fetch());
    var query = database.createNativeQuery(sql.toString(), Person.class);
    values.forEach(query::setParameter);
    List<Person> rows = query.getResultList();
    return Page.of(rows, request, filters, row -> List.of(row.staffNumber()));
  }

  /** The people of an organisation on a day, with those of all below it or without. */
  public Count count(OrganisationNode organisation, boolean below, LocalDate day) {
    String to = below ? Scope.afterSubtree(organisation.path()) : organisation.path() + "!";
    Tuple row =
        (Tuple)
            database
                .createNativeQuery(COUNT, Tuple.class)
                .setParameter("from", organisation.path())
                .setParameter("to", to)
                .setParameter("day", day)
                .getSingleResult();
    return new Count(
        row.get("persons", Number.class).longValue(),
        row.get("party_members", Number.class).longValue(),
        row.get("teachers", Number.class).longValue());
  }
}
