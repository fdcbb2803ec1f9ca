package org.duibiao.catalog.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;

/** Reads the organisations of a scope page by page, in display order. */
@ApplicationScoped
public class OrganisationList {
  private final EntityManager database;

  OrganisationList(EntityManager database) {
    this.database = database;
  }

  /**
   * One page.
   *
   * @param parent only those directly below it; null for all
   * @param text only those whose code or name has it; null for all
   */
  public Page<Organisation> page(
      Scope scope, String parent, OrganisationType type, String text, PageRequest request) {
    Filters filters = Filters.of("organisations", parent, type, text);
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder sql =
        new StringBuilder(
            "select o.code from organisation o join organisation_node n on n.code = o.code where ");
    sql.append(scope.condition("n.path"));
    add(sql, values, parent, " and o.parent = :parent", "parent");
    add(sql, values, type == null ? null : type.name(), " and o.type = :type", "type");
    add(
        sql,
        values,
        text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%",
        " and (o.code ilike :text or o.name ilike :text or o.short_name ilike :text)",
        "text");
    request
        .after(filters, 2)
        .ifPresent(
            key -> {
              sql.append(" and (o.display_order, o.code) > (:afterOrder, :afterCode)");
              values.put("afterOrder", Integer.valueOf(key.get(0)));
              values.put("afterCode", key.get(1));
            });
    sql.append(" order by o.display_order, o.code limit :fetch");
    values.put("fetch", request.fetch());
    return Page.of(read(sql.toString(), scope, values), request, filters, OrganisationList::key);
  }

  private static void add(
      StringBuilder sql, Map<String, Object> values, Object value, String clause, String name) {
    if (value != null) {
      sql.append(clause);
      values.put(name, value);
    }
  }

  @SuppressWarnings("unchecked")
  private List<Organisation> read(String sql, Scope scope, Map<String, Object> values) {
    Query query = scope.bind(database.createNativeQuery(sql, String.class));
    values.forEach(query::setParameter);
    List<String> codes = query.getResultList();
    Map<String, Organisation> found =
        database
            .createQuery("from Organisation where code in (:codes)", Organisation.class)
            .setParameter("codes", codes)
            .getResultStream()
            .collect(Collectors.toMap(Organisation::code, Function.identity()));
    return codes.stream().map(found::get).toList();
  }

  private static List<String> key(Organisation organisation) {
    return List.of(Integer.toString(organisation.details().displayOrder()), organisation.code());
  }
}
