package org.duibiao.chassis.audit;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;

/**
 * Reads the audit trail for auditors, newest first. An auditor sees what concerns an organisation
 * of their own subtree; what concerns none is seen from the top of a tree.
 */
@ApplicationScoped
public class AuditReader {
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "person", "(a.person = :person or a.delegator = :person)",
          "action", "a.action = :action",
          "subject", "a.subject = :subject",
          "outcome", "a.outcome = :outcome",
          "client", "a.client = :client",
          "correlationId", "a.correlation_id = :correlationId",
          "from", "a.domain_time >= :from",
          "to", "a.domain_time < :to");

  private final EntityManager database;
  private final Access access;

  AuditReader(EntityManager database, Access access) {
    this.database = database;
    this.access = access;
  }

  /** One page of the records that the caller may see. */
  @Transactional
  public Page<AuditRecordView> page(AuditFilter filter, PageRequest request) {
    String organisation = filter.organisation();
    Map<String, Object> values = filter.values();
    Filters filters = Filters.of("audit", organisation, values);
    Long before = request.after(filters, 1).map(key -> number(key.get(0))).orElse(null);
    String subtree = organisation == null ? null : access.visible(organisation).path();
    Query query = query(subtree, values, before);
    return Page.of(
        rows(query.setMaxResults(request.fetch())),
        request,
        filters,
        row -> List.of(Long.toString(row.id())));
  }

  private Query query(String subtree, Map<String, Object> values, Long before) {
    Scope scope = access.scope(Set.of(Roles.AUDITOR));
    StringBuilder sql =
        new StringBuilder("select a.* from audit_record a")
            .append(" left join organisation_node n on n.code = a.organisation where (")
            .append(scope.condition("n.path"))
            .append(atTheTop(scope) && subtree == null ? " or n.code is null)" : ")");
    if (subtree != null) {
      sql.append(" and n.path >= :treeFrom and n.path < :treeTo");
    }
    values.keySet().forEach(name -> sql.append(" and ").append(CONDITIONS.get(name)));
    if (before != null) {
      sql.append(" and a.id < :before");
    }
    Query query = scope.bind(database.createNativeQuery(sql + " order by a.id desc", Tuple.class));
    values.forEach(query::setParameter);
    if (subtree != null) {
      query.setParameter("treeFrom", subtree).setParameter("treeTo", Scope.afterSubtree(subtree));
    }
    return before == null ? query : query.setParameter("before", before);
  }

  private static boolean atTheTop(Scope scope) {
    return scope.roots().stream().anyMatch(root -> root.indexOf('/') == root.length() - 1);
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new DomainException(INVALID_CURSOR);
    }
    return Long.parseLong(text);
  }

  @SuppressWarnings("unchecked")
  private static List<AuditRecordView> rows(Query query) {
    List<Tuple> tuples = query.getResultList();
    return tuples.stream().map(AuditRecordView::of).toList();
  }
}
