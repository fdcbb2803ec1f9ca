package org.duibiao.catalog.roster.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.roster.domain.Roster;
import org.duibiao.catalog.roster.domain.RosterEvent;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;

/** All rosters with their members. */
@ApplicationScoped
public class Rosters implements PanacheRepositoryBase<Roster, UUID> {
  private static final String MEMBERS_OF_TODAY =
      """
      from organisation_node
      where path >= :from and path < :to and type in (:types)
        and (valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day)
      """;

  private final EntityManager database;

  Rosters(EntityManager database) {
    this.database = database;
  }

  /** The roster of a campaign, locked until the transaction ends. */
  public Optional<Roster> locked(String campaign) {
    return find("campaign", campaign)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** How many organisations of these types there are on a day in a subtree. */
  public int count(OrganisationNode top, Collection<OrganisationType> types, LocalDate day) {
    Number count =
        (Number)
            database
                .createNativeQuery("select count(*) " + MEMBERS_OF_TODAY)
                .setParameter("from", top.path())
                .setParameter("to", Scope.afterSubtree(top.path()))
                .setParameter("types", names(types))
                .setParameter("day", day)
                .getSingleResult();
    return count.intValue();
  }

  /** Writes them down as the roster's members, superiors before those below them. */
  public void take(
      Roster roster, OrganisationNode top, Collection<OrganisationType> types, LocalDate day) {
    persistAndFlush(roster);
    database
        .createNativeQuery(
            """
            insert into roster_member
              (roster, position, organisation, name, type, parent, display_order)
            select :roster, row_number() over (order by path), code, name, type, parent,
                   display_order
            """
                + MEMBERS_OF_TODAY)
        .setParameter("roster", roster.id())
        .setParameter("from", top.path())
        .setParameter("to", Scope.afterSubtree(top.path()))
        .setParameter("types", names(types))
        .setParameter("day", day)
        .executeUpdate();
  }

  /** The members of a roster in their order. */
  @SuppressWarnings("unchecked")
  public List<RosterEvent.Member> members(UUID roster) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                "select organisation, name, type, parent, display_order from roster_member"
                    + " where roster = :roster order by position",
                Tuple.class)
            .setParameter("roster", roster)
            .getResultList();
    return rows.stream().map(Rosters::member).toList();
  }

  private static RosterEvent.Member member(Tuple row) {
    return new RosterEvent.Member(
        row.get("organisation", String.class),
        row.get("name", String.class),
        OrganisationType.valueOf(row.get("type", String.class)),
        row.get("parent", String.class),
        row.get("display_order", Number.class).intValue());
  }

  private static List<String> names(Collection<OrganisationType> types) {
    return types.stream().map(Enum::name).toList();
  }
}
