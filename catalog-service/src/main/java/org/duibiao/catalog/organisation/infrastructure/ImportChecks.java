package org.duibiao.catalog.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.SheetFault;
import org.duibiao.catalog.shared.SheetRemarks;
import org.duibiao.chassis.access.Scope;

/**
 * Looks through the staged rows of an import as one whole, in the database: superiors may come
 * after those below them, and the tree that would come out has no circle.
 */
@ApplicationScoped
public class ImportChecks {
  private static final String MARKED =
      ", marked as (update import_row i set faulty = true from found"
          + " where i.import = :import and i.row_number = found.row_number)";

  private static final String TOLD =
      " select row_number, told, key, first, second, count(*) over () as total from found"
          + " order by row_number limit "
          + SheetRemarks.MOST;

  private static final String DUPLICATE =
      """
      with found as (
        select row_number, 'code' as told, 'import.duplicate' as key, code as first,
               cast(earliest as text) as second
        from (select row_number, code, min(row_number) over (partition by code) as earliest
              from import_row where import = :import and code is not null) numbered
        where row_number > earliest)
      """;

  private static final String KNOWN =
      """
      with found as (
        select r.row_number, what.told, what.key, what.first, cast(null as text) as second
        from import_row r
        left join organisation o on o.code = r.code
        left join organisation_node n on n.code = r.code
        cross join lateral (values
          ('code', 'import.taken', r.code, o.code is not null and not coalesce(%1$s, false)),
          ('version', 'import.stale', cast(coalesce(o.revision, 0) as text),
            r.version is not null and r.version <> coalesce(o.revision, 0)
            and (o.code is null or coalesce(%1$s, false))),
          ('type', 'import.type-changed', o.type, r.type is not null and o.type <> r.type),
          ('parent', 'import.top-level', null,
            r.parent is null and not r.faulty and not (o.code is not null and o.parent is null)),
          ('parent', 'import.in-campaign', null,
            o.code is not null and r.parent is not null and o.parent is distinct from r.parent
            and exists (
              select 1 from organisation_node b
              join roster_member m on m.organisation = b.code and m.left_on is null
              join roster t on t.id = m.roster
              join campaign c on c.code = t.campaign and c.state in ('ACTIVE', 'SUMMARISING')
              where b.path >= n.path and b.path < left(n.path, -1) || '0'))
        ) what (told, key, first, holds)
        where r.import = :import and r.code is not null and what.holds)
      """;

  private static final String SUPERIOR =
      """
      with found as (
        select r.row_number, 'parent' as told,
          case when p.type is null and p.row_number is not null then 'import.superior-faulty'
               when p.type is null and n.type is null then 'organisation.unknown'
               when n.valid_to < :today then 'organisation.dissolved'
               else 'organisation.superior-of-wrong-type' end as key,
          case when p.type is null and p.row_number is not null then cast(p.row_number as text)
               when (p.type is null and n.type is null) or n.valid_to < :today then r.parent
               else r.type end as first,
          case when n.valid_to < :today then cast(n.valid_to as text)
               else coalesce(p.type, n.type) end as second
        from import_row r
        left join lateral (select s.type, s.row_number from import_row s
          where s.import = :import and s.code = r.parent order by s.row_number limit 1) p on true
        left join organisation_node n on n.code = r.parent and %s
        left join organisation o on o.code = r.code
        where r.import = :import and r.parent is not null and r.type is not null
          and ((r.type, coalesce(p.type, n.type, '')) not in (%s)
            or (n.valid_to < :today and o.parent is distinct from r.parent)))
      """;

  private static final String PLACE =
      """
      with recursive merged as materialized (
        select code, min(parent) as parent from import_row
        where import = :import and code is not null group by code
        union all
        select o.code, o.parent from organisation o
        where not exists (select 1 from import_row s where s.import = :import and s.code = o.code)
      ),
      reached (code, depth) as (
        select m.code, 0 from merged m
        where m.parent is null or not exists (select 1 from merged p where p.code = m.parent)
        union all
        select m.code, reached.depth + 1
        from reached join merged m on m.parent = reached.code where reached.depth < 64
      ),
      found as (
        select r.row_number, 'parent' as told,
          case when reached.code is null then 'organisation.below-itself'
               else 'organisation.too-deep' end as key,
          cast(:levels as text) as first, cast(null as text) as second
        from import_row r left join reached on reached.code = r.code
        where r.import = :import and r.code is not null
          and (reached.code is null or reached.depth >= :levels))
      """;

  private final EntityManager database;

  ImportChecks(EntityManager database) {
    this.database = database;
  }

  /**
   * Notes everything that is wrong with the rows as a whole.
   *
   * @param reach the organisations that may be changed or built upon
   */
  public void examine(UUID id, Scope reach, int levels, LocalDate today, SheetRemarks remarks) {
    note(remarks, with(DUPLICATE, id));
    String within = reach.condition("n.path");
    note(remarks, reach.bind(with(KNOWN.formatted(within), id)));
    note(
        remarks,
        reach.bind(with(SUPERIOR.formatted(within, pairs()), id)).setParameter("today", today));
    note(remarks, with(PLACE, id).setParameter("levels", levels));
  }

  private Query with(String check, UUID id) {
    return database
        .createNativeQuery(check + MARKED + TOLD, Tuple.class)
        .setParameter("import", id);
  }

  @SuppressWarnings("unchecked")
  private static void note(SheetRemarks remarks, Query query) {
    List<Tuple> rows = query.getResultList();
    if (!rows.isEmpty()) {
      remarks.addAll(
          rows.stream().map(ImportChecks::fault).toList(),
          rows.get(0).get("total", Number.class).longValue());
    }
  }

  private static SheetFault fault(Tuple row) {
    return SheetFault.of(
        row.get("row_number", Number.class).longValue(),
        row.get("told", String.class),
        row.get("key", String.class),
        named(row.get("first", String.class)),
        named(row.get("second", String.class)));
  }

  /** A type is told in words. */
  private static Object named(String text) {
    for (OrganisationType type : OrganisationType.values()) {
      if (type.name().equals(text)) {
        return type;
      }
    }
    return text;
  }

  /** Which type may stand under which, as the domain says. */
  private static String pairs() {
    StringBuilder pairs = new StringBuilder();
    for (OrganisationType type : OrganisationType.values()) {
      for (OrganisationType superior : OrganisationType.values()) {
        if (type.mayStandUnder(superior)) {
          pairs
              .append(pairs.isEmpty() ? "" : ", ")
              .append("('%s', '%s')".formatted(type, superior));
        }
      }
    }
    return pairs.toString();
  }
}
