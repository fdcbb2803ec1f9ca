package org.duibiao.rectification.campaign.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.access.Scope;

/**
 * This service's own copy of which campaigns there are and who runs them, a projection of the
 * catalog's states. A campaign concerns whoever reaches the organisation that runs it, or one below
 * that.
 */
@ApplicationScoped
public class Campaigns {
  private static final String UPSERT =
      """
      insert into campaign (code, title, organisation, first_day, last_day, version)
      values (:code, :title, :organisation, cast(:firstDay as date), cast(:lastDay as date), :version)
      on conflict (code) do update set title = excluded.title,
        organisation = excluded.organisation,
        first_day = excluded.first_day, last_day = excluded.last_day, version = excluded.version
      where campaign.version <= excluded.version
      """;

  private final EntityManager database;

  Campaigns(EntityManager database) {
    this.database = database;
  }

  /**
   * A campaign's state.
   *
   * @param firstDay on which its first phase begins, null if it has none
   * @param lastDay on which its last phase ends, null if it has none
   */
  public record State(
      String code,
      String title,
      String organisation,
      LocalDate firstDay,
      LocalDate lastDay,
      long version) {}

  /** Takes a state in, unless a newer one is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(State state) {
    database
        .createNativeQuery(UPSERT)
        .setParameter("code", state.code())
        .setParameter("title", state.title())
        .setParameter("organisation", state.organisation())
        .setParameter("firstDay", text(state.firstDay()))
        .setParameter("lastDay", text(state.lastDay()))
        .setParameter("version", state.version())
        .executeUpdate();
  }

  /** On which day a campaign ends; empty if it does not say. */
  public Optional<LocalDate> lastDay(String code) {
    return day("last_day", code);
  }

  /** On which day a campaign begins; empty if it does not say. */
  public Optional<LocalDate> firstDay(String code) {
    return day("first_day", code);
  }

  @SuppressWarnings("unchecked")
  private Optional<LocalDate> day(String column, String code) {
    List<String> days =
        database
            .createNativeQuery(
                "select cast(%1$s as text) from campaign where code = :code and %1$s is not null"
                    .formatted(column),
                String.class)
            .setParameter("code", code)
            .getResultList();
    return days.stream().findFirst().map(LocalDate::parse);
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** What a campaign is called; its code as long as that was not told. */
  public String title(String code) {
    return (String)
        database
            .createNativeQuery(
                "select coalesce((select title from campaign where code = :code), :code)",
                String.class)
            .setParameter("code", code)
            .getSingleResult();
  }

  /** Whether there is such a campaign at all. */
  public boolean exists(String code) {
    return (Boolean)
        database
            .createNativeQuery(
                "select exists (select 1 from campaign where code = :code)", Boolean.class)
            .setParameter("code", code)
            .getSingleResult();
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
