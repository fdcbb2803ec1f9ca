package org.duibiao.catalog.person.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duibiao.catalog.person.domain.Person;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.lists.ListOrder;
import org.duibiao.chassis.lists.ListQuery;
import org.duibiao.chassis.lists.SearchIndex;
import org.duibiao.chassis.lists.SearchPlace;
import org.duibiao.chassis.lists.SearchWords;
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

  private static final ListOrder ORDER = ListOrder.ascending(ListOrder.text("p.staff_number"));

  private static final String NAME = "%1$s.name || ' ' || %1$s.staff_number";

  private static final SearchPlace NAMED =
      new SearchPlace(
          "select s.staff_number from person s where " + SearchPlace.indexed(NAME.formatted("s")),
          SearchPlace.keys("text"),
          SearchPlace.walked(NAME.formatted("p")));

  private final EntityManager database;
  private final SearchIndex search;

  PersonList(EntityManager database, SearchIndex search) {
    this.database = database;
    this.search = search;
  }

  /** How many people there are on a day. */
  public record Count(long persons, long partyMembers, long teachers) {}

  /**
   * One page of an organisation's people by staff number.
   *
   * @param below whether those of all organisations below come along
   * @param words only those whose staff number or name has them
   */
  public Page<Person> page(
      OrganisationNode organisation,
      boolean below,
      Optional<SearchWords> words,
      PageRequest request) {
    Filters filters =
        Filters.of(
            "persons", organisation.code(), below, words.map(SearchWords::text).orElse(null));
    ListQuery query =
        new ListQuery(
                "select p.* from person p join organisation_node n on n.code = p.organisation",
                Scope.under(List.of(organisation.path())),
                "n.path")
            .and(
                "p.organisation = :organisation",
                "organisation",
                below ? Optional.empty() : Optional.of(organisation.code()));
    List<Person> rows =
        search
            .narrow(query, words, "p.staff_number", NAMED)
            .page(
                database,
                Person.class,
                ORDER,
                request.after(filters, ORDER.parts()),
                request.fetch());
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
