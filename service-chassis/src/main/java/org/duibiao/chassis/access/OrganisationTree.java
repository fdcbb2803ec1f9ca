package org.duibiao.chassis.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * This service's own copy of the organisation tree, a projection of the catalog's states. States
 * may arrive in any order: a child that comes before its superior has no path, and is in nobody's
 * scope, until the superior is there; a move carries the whole subtree along.
 */
@ApplicationScoped
public class OrganisationTree {
  private static final String COLUMNS =
      "code, name, short_name, type, parent, path, depth, display_order, valid_from, valid_to";

  private static final String UPSERT =
      """
      insert into organisation_node
        (code, name, short_name, type, parent, display_order, valid_from, valid_to, version)
      select code, name, "shortName", type, parent, "displayOrder", "validFrom", "validTo", version
      from jsonb_to_recordset(cast(:states as jsonb)) as s (code text, name text, "shortName" text,
        type text, parent text, "displayOrder" integer, "validFrom" date, "validTo" date,
        version bigint)
      order by code
      on conflict (code) do update set name = excluded.name, short_name = excluded.short_name,
        type = excluded.type, parent = excluded.parent, display_order = excluded.display_order,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = excluded.version
      where organisation_node.version < excluded.version
      returning code
      """;

  private static final String PLACE =
      """
      with recursive above (code, ancestor, steps) as (
        select n.code, n.parent, 1 from organisation_node n where n.code in (:codes)
        union all
        select above.code, n.parent, above.steps + 1
        from above join organisation_node n on n.code = above.ancestor
        where above.steps < 64
      ),
      placed (code, path, depth) as (
        select n.code,
               case when n.parent is null then n.code || '/' else p.path || n.code || '/' end,
               case when n.parent is null then 0 else p.depth + 1 end
        from organisation_node n left join organisation_node p on p.code = n.parent
        where n.code in (:codes) and not exists (
          select 1 from above where above.code = n.code and above.ancestor in (:codes))
        union all
        select c.code, placed.path || c.code || '/', placed.depth + 1
        from placed join organisation_node c on c.parent = placed.code
        where placed.depth < 64
      )
      update organisation_node n set path = placed.path, depth = placed.depth
      from placed
      where n.code = placed.code
        and (n.path is distinct from placed.path or n.depth is distinct from placed.depth)
      """;

  private final EntityManager database;
  private final ObjectMapper json;

  OrganisationTree(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Takes a state in, unless a newer one is known.
   *
   * @return whether it was newer
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean apply(OrganisationState state) {
    return !apply(List.of(state), Function.identity()).isEmpty();
  }

  /**
   * Takes states in, each unless a newer one is known; of several of one organisation the newest.
   *
   * @param told what holds the states
   * @return what holds those that were newer, one of each organisation
   */
  @Transactional(Transactional.TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  public <T> List<T> apply(Collection<T> told, Function<T, OrganisationState> state) {
    if (told.isEmpty()) {
      return List.of();
    }
    Map<String, T> newest =
        told.stream()
            .collect(
                Collectors.toMap(
                    one -> state.apply(one).code(),
                    Function.identity(),
                    BinaryOperator.maxBy(
                        Comparator.comparingLong(one -> state.apply(one).version()))));
    List<String> newer =
        database
            .createNativeQuery(UPSERT, String.class)
            .setParameter("states", text(newest.values().stream().map(state).toList()))
            .getResultList();
    if (!newer.isEmpty()) {
      database.createNativeQuery(PLACE).setParameter("codes", newer).executeUpdate();
    }
    return newer.stream().map(newest::get).toList();
  }

  /** An organisation whose place in the tree is known. */
  public Optional<OrganisationNode> find(String code) {
    return all(List.of(code)).stream().findFirst();
  }

  /** Those of the given codes that are known and placed. */
  @SuppressWarnings("unchecked")
  public List<OrganisationNode> all(Collection<String> codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    return rows(
        database
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + " from organisation_node where code in (:codes)"
                    + " and path is not null",
                Tuple.class)
            .setParameter("codes", codes)
            .getResultList());
  }

  /** Those directly below, in display order; dissolved ones are left out on their day. */
  @SuppressWarnings("unchecked")
  public List<OrganisationNode> children(String code, LocalDate day) {
    return rows(
        database
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + " from organisation_node where parent = :code"
                    + " and path is not null and (valid_to is null or valid_to >= :day)"
                    + " order by display_order, code",
                Tuple.class)
            .setParameter("code", code)
            .setParameter("day", day)
            .getResultList());
  }

  private static List<OrganisationNode> rows(List<Tuple> rows) {
    return rows.stream().map(OrganisationTree::node).toList();
  }

  private static OrganisationNode node(Tuple row) {
    return new OrganisationNode(
        row.get("code", String.class),
        row.get("name", String.class),
        row.get("short_name", String.class),
        row.get("type", String.class),
        row.get("parent", String.class),
        row.get("path", String.class),
        row.get("depth", Number.class).intValue(),
        row.get("display_order", Number.class).intValue(),
        day(row.get("valid_from")),
        day(row.get("valid_to")));
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  private String text(Collection<OrganisationState> states) {
    try {
      return json.writeValueAsString(states);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
