package org.duibiao.catalog.roster.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;

/** Reads a campaign's roster page by page, as far as a scope reaches. */
@ApplicationScoped
public class RosterList {
  private static final String ROWS =
      """
      select m.position, m.organisation, m.name, m.type, m.parent, m.joined_on, m.left_on,
             m.amendment
      from roster r join roster_member m on m.roster = r.id
      join organisation_node n on n.code = m.organisation
      where r.campaign = :campaign and m.position > :after and %s
      order by m.position limit :fetch
      """;

  private final EntityManager database;

  RosterList(EntityManager database) {
    this.database = database;
  }

  /**
   * An organisation on the roster, as it was when it was put there.
   *
   * @param joinedOn null for one that was there from the beginning
   * @param leftOn null for one that is still there
   * @param amendment the last one that concerned it; null if none did
   */
  public record Member(
      int position,
      String organisation,
      String name,
      OrganisationType type,
      String parent,
      LocalDate joinedOn,
      LocalDate leftOn,
      UUID amendment) {}

  /** One page in the roster's order: superiors before those below, those who join later last. */
  @SuppressWarnings("unchecked")
  public Page<Member> page(String campaign, Scope scope, PageRequest request) {
    Filters filters = Filters.of("roster", campaign);
    int after = request.after(filters, 1).map(key -> Integer.parseInt(key.get(0))).orElse(0);
    Query query =
        database
            .createNativeQuery(ROWS.formatted(scope.condition("n.path")), Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("after", after)
            .setParameter("fetch", request.fetch());
    List<Tuple> rows = scope.bind(query).getResultList();
    return Page.of(
        rows.stream().map(RosterList::member).toList(),
        request,
        filters,
        row -> List.of(Integer.toString(row.position())));
  }

  private static Member member(Tuple row) {
    return new Member(
        row.get("position", Integer.class),
        row.get("organisation", String.class),
        row.get("name", String.class),
        OrganisationType.valueOf(row.get("type", String.class)),
        row.get("parent", String.class),
        day(row.get("joined_on")),
        day(row.get("left_on")),
        row.get("amendment", UUID.class));
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
