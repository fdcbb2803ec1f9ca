package org.duibiao.catalog.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Scope;

/**
 * The shape of the tree in the database. Whoever changes the shape, or takes a picture of it, holds
 * its lock, so that two moves cannot make a circle between them.
 */
@ApplicationScoped
public class TreeStore {
  private static final int CODES_AT_ONCE = 5_000;

  private static final String TAKE_OVER =
      """
      insert into organisation_node
        (code, name, short_name, type, parent, display_order, valid_from, valid_to, version)
      select code, name, short_name, type, parent, display_order, valid_from, valid_to, revision
      from organisation o
      where not exists (select 1 from organisation_node n
                        where n.code = o.code and n.version >= o.revision)
      on conflict (code) do update set name = excluded.name, short_name = excluded.short_name,
        type = excluded.type, parent = excluded.parent, display_order = excluded.display_order,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = excluded.version
      """;

  private static final String PLACE_ALL =
      """
      with recursive placed (code, path, depth) as (
        select code, code || '/', 0 from organisation_node where parent is null
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
  private final OrganisationTree tree;

  TreeStore(EntityManager database, OrganisationTree tree) {
    this.database = database;
    this.tree = tree;
  }

  /** Waits until nobody else is changing the tree, and keeps others out until commit. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock() {
    database
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('catalog.tree', 0)) as text)")
        .getSingleResult();
  }

  /** Takes all organisations that were changed into the tree at once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeOver() {
    database.flush();
    database.createNativeQuery(TAKE_OVER).executeUpdate();
    database.createNativeQuery(PLACE_ALL).executeUpdate();
  }

  /** Levels below an organisation; 0 if nothing is below it. */
  public int levelsBelow(OrganisationNode node) {
    Number deepest =
        (Number)
            database
                .createNativeQuery(
                    "select max(depth) from organisation_node where path >= :from and path < :to")
                .setParameter("from", node.path())
                .setParameter("to", Scope.afterSubtree(node.path()))
                .getSingleResult();
    return deepest == null ? 0 : deepest.intValue() - node.depth();
  }

  /** The types of what stands directly below an organisation. */
  @SuppressWarnings("unchecked")
  public List<OrganisationType> typesBelow(String code) {
    List<String> types =
        database
            .createNativeQuery(
                "select distinct type from organisation where parent = :code", String.class)
            .setParameter("code", code)
            .getResultList();
    return types.stream().map(OrganisationType::valueOf).toList();
  }

  /** The places of organisations that are called so, in full or for short. */
  @SuppressWarnings("unchecked")
  public List<OrganisationNode> named(Collection<String> names) {
    List<String> codes =
        names.isEmpty()
            ? List.of()
            : database
                .createNativeQuery(
                    "select code from organisation_node"
                        + " where name in (:names) or short_name in (:names)",
                    String.class)
                .setParameter("names", names)
                .getResultList();
    return places(codes);
  }

  /** The places of those of the codes that are known, in few queries however many they are. */
  public List<OrganisationNode> places(Collection<String> codes) {
    List<OrganisationNode> found = new ArrayList<>();
    List<String> all = List.copyOf(codes);
    for (int from = 0; from < all.size(); from += CODES_AT_ONCE) {
      found.addAll(tree.all(all.subList(from, Math.min(all.size(), from + CODES_AT_ONCE))));
    }
    return found;
  }
}
