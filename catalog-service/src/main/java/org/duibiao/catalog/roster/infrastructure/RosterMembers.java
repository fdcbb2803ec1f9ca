package org.duibiao.catalog.roster.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.catalog.organisation.application.RunningRosters;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;

/** Who is on the rosters, who joined later and who has left. */
@ApplicationScoped
public class RosterMembers implements RunningRosters {
  private static final int CODES_AT_ONCE = 5_000;

  private static final String RUNNING =
      """
      select distinct r.campaign from roster r
      join campaign c on c.code = r.campaign and c.state in ('ACTIVE', 'SUMMARISING')
      join roster_member m on m.roster = r.id and m.left_on is null
      join organisation_node n on n.code = m.organisation
      where n.path >= :from and n.path < :to
      order by r.campaign
      """;

  private static final String ENTANGLED =
      """
      select a.code from organisation_node a where a.code in (:codes) and exists (
        select 1 from organisation_node n
        join roster_member m on m.organisation = n.code and m.left_on is null
        join roster r on r.id = m.roster
        join campaign c on c.code = r.campaign and c.state in ('ACTIVE', 'SUMMARISING')
        where n.path >= a.path and n.path < left(a.path, -1) || '0')
      """;

  private static final String ON_ROSTER =
      """
      select m.organisation from roster_member m
      join organisation_node n on n.code = m.organisation
      where m.roster = :roster and m.left_on is null and n.path >= :from and n.path < :to
      order by m.position
      """;

  private static final String JOIN =
      """
      insert into roster_member
        (roster, position, organisation, name, type, parent, display_order, joined_on, amendment)
      select :roster,
             (select coalesce(max(position), 0) from roster_member where roster = :roster)
               + row_number() over (order by path),
             code, name, type, parent, display_order, :day, :amendment
      from organisation_node where code in (:codes)
      """;

  private static final String LEAVE =
      """
      update roster_member set left_on = :day, amendment = :amendment
      where roster = :roster and left_on is null and organisation in (:codes)
      """;

  private static final String NEWCOMERS =
      """
      select n.code, n.type, n.path,
        (n.valid_from is null or n.valid_from <= :day)
          and (n.valid_to is null or n.valid_to >= :day) as there,
        exists (select 1 from roster_member m
                where m.roster = :roster and m.organisation = n.code) as known
      from organisation_node n where n.code in (:codes)
      """;

  private final EntityManager database;

  RosterMembers(EntityManager database) {
    this.database = database;
  }

  /**
   * An organisation that is to join a roster.
   *
   * @param there whether it exists on the day
   * @param known whether it is on the roster, or was
   */
  public record Newcomer(
      String code, OrganisationType type, String path, boolean there, boolean known) {}

  @Override
  @SuppressWarnings("unchecked")
  public List<String> campaignsHolding(OrganisationNode organisation) {
    return database
        .createNativeQuery(RUNNING, String.class)
        .setParameter("from", organisation.path())
        .setParameter("to", Scope.afterSubtree(organisation.path()))
        .getResultList();
  }

  @Override
  @SuppressWarnings("unchecked")
  public Set<String> entangled(Collection<String> organisations) {
    Set<String> found = new HashSet<>();
    List<String> all = List.copyOf(organisations);
    for (int from = 0; from < all.size(); from += CODES_AT_ONCE) {
      found.addAll(
          database
              .createNativeQuery(ENTANGLED, String.class)
              .setParameter("codes", all.subList(from, Math.min(all.size(), from + CODES_AT_ONCE)))
              .getResultList());
    }
    return found;
  }

  /** Those on a roster at or below an organisation, in the roster's order. */
  @SuppressWarnings("unchecked")
  public List<String> within(UUID roster, OrganisationNode organisation) {
    return database
        .createNativeQuery(ON_ROSTER, String.class)
        .setParameter("roster", roster)
        .setParameter("from", organisation.path())
        .setParameter("to", Scope.afterSubtree(organisation.path()))
        .getResultList();
  }

  /** What is known of organisations that are to join; those that are unknown are left out. */
  @SuppressWarnings("unchecked")
  public List<Newcomer> newcomers(UUID roster, Collection<String> codes, LocalDate day) {
    if (codes.isEmpty()) {
      return List.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(NEWCOMERS, Tuple.class)
            .setParameter("roster", roster)
            .setParameter("codes", codes)
            .setParameter("day", day)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Newcomer(
                    row.get("code", String.class),
                    OrganisationType.valueOf(row.get("type", String.class)),
                    row.get("path", String.class),
                    row.get("there", Boolean.class),
                    row.get("known", Boolean.class)))
        .toList();
  }

  /** Puts organisations on a roster. */
  public void join(UUID roster, UUID amendment, Collection<String> codes, LocalDate day) {
    change(JOIN, roster, amendment, codes, day);
  }

  /** Takes organisations off a roster; what they were stays on record. */
  public void leave(UUID roster, UUID amendment, Collection<String> codes, LocalDate day) {
    change(LEAVE, roster, amendment, codes, day);
  }

  private void change(
      String statement, UUID roster, UUID amendment, Collection<String> codes, LocalDate day) {
    if (!codes.isEmpty()) {
      database
          .createNativeQuery(statement)
          .setParameter("roster", roster)
          .setParameter("amendment", amendment)
          .setParameter("codes", codes)
          .setParameter("day", day)
          .executeUpdate();
    }
  }
}
