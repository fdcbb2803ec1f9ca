package org.duibiao.ledger.obligation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chassis.access.Scope;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.ObligationState;
import org.duibiao.ledger.obligation.domain.Timeliness;

/** The obligations as a list, in the order of the tree. */
@ApplicationScoped
public class ObligationList {
  private static final String TIMELINESS =
      """
      case when o.state = 'EXEMPT' then 'EXEMPT'
           when o.bucket in ('ON_TIME', 'LATE') then o.bucket
           when o.due_date < :today then 'OVERDUE' else 'PENDING' end""";

  private final EntityManager database;

  ObligationList(EntityManager database) {
    this.database = database;
  }

  /** What to look for; all within the scope. The organisation's path takes all below it along. */
  public record Wanted(
      String campaign,
      Optional<String> path,
      Optional<String> milestone,
      Optional<ObligationState> state,
      Optional<Timeliness> timeliness) {}

  /** Rows after a sort key of path and milestone. */
  @SuppressWarnings("unchecked")
  public List<Obligation> rows(
      Wanted wanted, Scope scope, Optional<List<String>> after, int fetch, LocalDate today) {
    StringBuilder sql =
        new StringBuilder(
            "select o.* from obligation o join organisation_node n on n.code = o.organisation"
                + " where o.campaign = :campaign and "
                + scope.condition("n.path"));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("campaign", wanted.campaign());
    wanted
        .path()
        .ifPresent(
            path -> {
              sql.append(" and n.path >= :path and n.path < :pathEnd");
              values.put("path", path);
              values.put("pathEnd", Scope.afterSubtree(path));
            });
    wanted
        .milestone()
        .ifPresent(
            code -> {
              sql.append(" and o.milestone = :milestone");
              values.put("milestone", code);
            });
    wanted
        .state()
        .ifPresent(
            state -> {
              sql.append(" and o.state = :state");
              values.put("state", state.name());
            });
    wanted
        .timeliness()
        .ifPresent(
            timeliness -> {
              sql.append(" and ").append(TIMELINESS).append(" = :timeliness");
              values.put("timeliness", timeliness.name());
              values.put("today", today);
            });
    after.ifPresent(
        key -> {
          sql.append(" and (n.path, o.milestone) > (:lastPath, :lastMilestone)");
          values.put("lastPath", key.get(0));
          values.put("lastMilestone", key.get(1));
        });
    sql.append(" order by n.path, o.milestone");
    Query query = database.createNativeQuery(sql.toString(), Obligation.class);
    values.forEach(query::setParameter);
    return scope.bind(query).setMaxResults(fetch).getResultList();
  }
}
