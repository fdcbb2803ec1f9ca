package org.duibiao.ledger.obligation.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Scope;
import org.duibiao.ledger.obligation.domain.Extension;

/** The extensions that were granted. */
@ApplicationScoped
public class Extensions implements PanacheRepositoryBase<Extension, UUID> {
  /** One of a campaign, held until the end of the transaction. */
  public Optional<Extension> held(String campaign, UUID id) {
    return find("campaign = ?1 and id = ?2", campaign, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Of each of these obligations the longest extension in force, as far as there is one. */
  @SuppressWarnings("unchecked")
  public Map<UUID, Extension> inForce(Collection<UUID> obligations) {
    if (obligations.isEmpty()) {
      return Map.of();
    }
    List<Tuple> pairs =
        getEntityManager()
            .createNativeQuery(
                """
                select distinct on (x.obligation) x.obligation, x.extension
                from extended_obligation x join extension e on e.id = x.extension
                where x.obligation in (:obligations) and e.revoked_at is null
                order by x.obligation, e.until desc, e.sequence
                """,
                Tuple.class)
            .setParameter("obligations", obligations)
            .getResultList();
    Map<UUID, Extension> known = new HashMap<>();
    if (!pairs.isEmpty()) {
      list("id in ?1", pairs.stream().map(pair -> pair.get("extension", UUID.class)).toList())
          .forEach(one -> known.put(one.id(), one));
    }
    return pairs.stream()
        .collect(
            Collectors.toMap(
                pair -> pair.get("obligation", UUID.class),
                pair -> known.get(pair.get("extension", UUID.class))));
  }

  /** What to look for; the path takes all below it along. */
  public record Wanted(String campaign, Optional<String> path, Optional<String> milestone) {}

  /** Rows after a number, in the order in which they were granted. */
  @SuppressWarnings("unchecked")
  public List<Extension> rows(Wanted wanted, Scope scope, long after, int fetch) {
    StringBuilder sql =
        new StringBuilder(
            "select x.* from extension x join organisation_node n on n.code = x.organisation"
                + " where x.campaign = :campaign and x.sequence > :after and "
                + scope.condition("n.path"));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("campaign", wanted.campaign());
    values.put("after", after);
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
              sql.append(" and x.milestone = :milestone");
              values.put("milestone", code);
            });
    sql.append(" order by x.sequence");
    Query query = getEntityManager().createNativeQuery(sql.toString(), Extension.class);
    values.forEach(query::setParameter);
    return scope.bind(query).setMaxResults(fetch).getResultList();
  }
}
