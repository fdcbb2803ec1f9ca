package org.duibiao.notification.campaign.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.access.Scope;

/**
 * This service's own copy of which campaigns there are, who runs them and whether they are closed,
 * a projection of the catalog's states. A campaign concerns whoever reaches the organisation that
 * runs it, or one below that.
 */
@ApplicationScoped
public class Campaigns {
  private static final String UPSERT =
      """
      insert into campaign (code, title, organisation, state, version)
      values (:code, cast(:title as text), :organisation, :state, :version)
      on conflict (code) do update set title = excluded.title,
        organisation = excluded.organisation, state = excluded.state, version = excluded.version
      where campaign.version <= excluded.version
      """;

  private final EntityManager database;

  Campaigns(EntityManager database) {
    this.database = database;
  }

  /** A campaign's state. */
  public record State(String code, String title, String organisation, String state, long version) {}

  /** Takes a state in, unless a newer one is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(State state) {
    database
        .createNativeQuery(UPSERT)
        .setParameter("code", state.code())
        .setParameter("title", state.title())
        .setParameter("organisation", state.organisation())
        .setParameter("state", state.state())
        .setParameter("version", state.version())
        .executeUpdate();
  }

  /** Whether there is such a campaign at all. */
  public boolean exists(String code) {
    return runner(code).isPresent();
  }

  /** The organisation that runs a campaign; empty if there is no such campaign. */
  public Optional<String> runner(String code) {
    return database
        .createNativeQuery("select organisation from campaign where code = :code", String.class)
        .setParameter("code", code)
        .getResultStream()
        .map(String.class::cast)
        .findFirst();
  }

  /** Whether a campaign concerns whoever has this scope. */
  public boolean concerns(Scope scope, String code) {
    String sql =
        "select exists (select 1 from campaign c"
            + " join organisation_node n on n.code = c.organisation"
            + " where c.code = :code and n.path is not null and ("
            + scope.condition("n.path")
            + " or n.code in (:above)))";
    return (Boolean)
        scope
            .bind(database.createNativeQuery(sql, Boolean.class))
            .setParameter("code", code)
            .setParameter("above", lineage(scope))
            .getSingleResult();
  }

  /** The tops of a scope and all that stand above them; never empty, as SQL wants it. */
  private static Set<String> lineage(Scope scope) {
    Set<String> codes = new LinkedHashSet<>();
    codes.add("");
    scope.roots().forEach(path -> codes.addAll(List.of(path.split("/"))));
    return codes;
  }
}
