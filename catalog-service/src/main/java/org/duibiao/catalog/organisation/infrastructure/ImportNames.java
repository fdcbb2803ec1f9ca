package org.duibiao.catalog.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.shared.SheetFault;
import org.duibiao.catalog.shared.SheetRemarks;
import org.duibiao.catalog.shared.SheetReview;
import org.duibiao.chassis.access.Scope;

/**
 * Superiors that a list calls by their names or short names. A name counts if just one organisation
 * is called so, of those within reach and those in the list itself; the row's own does not count.
 */
@ApplicationScoped
public class ImportNames {
  private static final String CALLED =
      """
      with wanted as (
        select distinct parent_name from import_row
        where import = :import and parent_name is not null
      ),
      known as (
        select code, name, short_name from import_row where import = :import and code is not null
        union all
        select n.code, n.name, n.short_name from organisation_node n
        where %s and (n.valid_to is null or n.valid_to >= :today)
          and not exists (select 1 from import_row s where s.import = :import and s.code = n.code)
      ),
      named as (
        select w.parent_name, k.code from wanted w join known k on k.name = w.parent_name
        union
        select w.parent_name, k.code from wanted w join known k on k.short_name = w.parent_name
      ),
      summed as (
        select parent_name, count(*) as number, (array_agg(code order by code))[1:6] as codes
        from named group by parent_name
      ),
      called as materialized (
        select r.row_number, r.parent_name,
          coalesce(s.number, 0)
            - case when r.parent_name in (r.name, r.short_name) and r.code is not null
                   then 1 else 0 end as number,
          (array_remove(s.codes, r.code))[1:5] as codes
        from import_row r left join summed s on s.parent_name = r.parent_name
        where r.import = :import and r.parent_name is not null
      ),
      taken as (
        update import_row i
        set parent = case when c.number = 1 then c.codes[1] end,
          faulty = i.faulty or c.number <> 1
        from called c where i.import = :import and i.row_number = c.row_number
      ),
      told as (
        select min(row_number) as row_number, parent_name, number,
          array_to_string(codes, '、') as codes
        from called
        group by parent_name, number, codes, case when number = 1 then 0 else row_number end
      ),
      numbered as (
        select told.*, number = 1 as taken, count(*) over (partition by number = 1) as total,
          row_number() over (partition by number = 1 order by row_number) as place
        from told
      )
      select row_number, parent_name, number, codes, taken, total
      from numbered where place <= """
          + SheetRemarks.MOST
          + " order by row_number";

  private final EntityManager database;

  ImportNames(EntityManager database) {
    this.database = database;
  }

  /**
   * Puts the codes where names stand, and notes what was taken for which and what names none, or
   * several.
   *
   * @param reach the organisations that may be built upon
   */
  public void resolve(UUID id, Scope reach, LocalDate today, SheetReview review) {
    if (!anyIn(id)) {
      return;
    }
    List<Tuple> told = called(id, reach, today);
    note(told, true, review.warnings());
    note(told, false, review.faults());
  }

  private boolean anyIn(UUID id) {
    return (Boolean)
        database
            .createNativeQuery(
                "select exists (select 1 from import_row"
                    + " where import = :import and parent_name is not null)")
            .setParameter("import", id)
            .getSingleResult();
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> called(UUID id, Scope reach, LocalDate today) {
    Query query =
        database.createNativeQuery(CALLED.formatted(reach.condition("n.path")), Tuple.class);
    return reach
        .bind(query)
        .setParameter("import", id)
        .setParameter("today", today)
        .getResultList();
  }

  private static void note(List<Tuple> told, boolean taken, SheetRemarks remarks) {
    List<Tuple> rows =
        told.stream().filter(row -> taken == row.get("taken", Boolean.class)).toList();
    if (!rows.isEmpty()) {
      remarks.addAll(
          rows.stream().map(ImportNames::remark).toList(),
          rows.get(0).get("total", Number.class).longValue());
    }
  }

  private static SheetFault remark(Tuple row) {
    long at = row.get("row_number", Number.class).longValue();
    String name = row.get("parent_name", String.class);
    String codes = row.get("codes", String.class);
    long number = row.get("number", Number.class).longValue();
    if (number == 0) {
      return SheetFault.of(at, "parent", "import.no-such-superior", name);
    }
    return number == 1
        ? SheetFault.of(at, "parent", "sheet.taken-by-name", name, codes)
        : SheetFault.of(at, "parent", "sheet.several-so-called", name, number, codes);
  }
}
