package org.duibiao.catalog.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.organisation.application.CampaignsUnderWay.UnderWay;
import org.duibiao.catalog.shared.SheetFault;
import org.duibiao.catalog.shared.SheetRemarks;
import org.duibiao.chassis.access.Scope;

/**
 * What should be looked at in the staged rows of an import before they are taken in: the same name
 * twice under one superior, another name in the middle of a campaign, another superior, what was
 * dissolved, newcomers that owe nothing.
 */
@ApplicationScoped
public class ImportAdvice {
  private static final String TOLD =
      " select row_number, told, key, first, second, third, count(*) over () as total from found"
          + " order by row_number limit "
          + SheetRemarks.MOST;

  private static final String SAME_NAME =
      """
      with merged as (
        select row_number, code, parent, name from import_row
        where import = :import and not faulty and parent is not null
        union all
        select null, o.code, o.parent, o.name from organisation o
        where (o.valid_to is null or o.valid_to >= :today)
          and o.parent in (select s.parent from import_row s where s.import = :import)
          and not exists (select 1 from import_row s where s.import = :import and s.code = o.code)
      ),
      compared as (
        select row_number, code, name, min(code) over same as earlier, max(code) over same as later
        from merged window same as (partition by parent, name)
      ),
      found as (
        select row_number, 'name' as told, 'advice.same-name' as key, name as first,
          case when code = earlier then later else earlier end as second,
          cast(null as text) as third
        from compared where earlier <> later and row_number is not null)
      """;

  private static final String RENAMED =
      """
      with found as (
        select r.row_number, 'name' as told, 'advice.renamed' as key, o.name as first, r.name as second,
          held.campaigns as third
        from import_row r join organisation o on o.code = r.code and o.name <> r.name
        join lateral (
          select string_agg(t.campaign, '、' order by t.campaign) as campaigns
          from roster_member m join roster t on t.id = m.roster
          join campaign c on c.code = t.campaign and c.state in ('ACTIVE', 'SUMMARISING')
          where m.organisation = o.code and m.left_on is null) held on held.campaigns is not null
        where r.import = :import and not r.faulty)
      """;

  private static final String MOVED =
      """
      with found as (
        select r.row_number, 'parent' as told, 'advice.moved' as key, o.name as first,
          o.parent as second, r.parent as third
        from import_row r join organisation o on o.code = r.code and o.parent <> r.parent
        where r.import = :import and not r.faulty)
      """;

  private static final String DISSOLVED =
      """
      with found as (
        select r.row_number, 'code' as told, 'advice.dissolved' as key, o.name as first,
          cast(o.valid_to as text) as second, cast(null as text) as third
        from import_row r join organisation o on o.code = r.code and o.valid_to < :today
        where r.import = :import and not r.faulty)
      """;

  private static final String NEWCOMERS =
      """
      with recursive climbing (parent, at) as (
        select distinct parent, parent from import_row
        where import = :import and effect = 'CREATED' and type in (:types)
        union
        select c.parent, s.parent
        from climbing c join import_row s
          on s.import = :import and s.code = c.at and s.effect = 'CREATED'
      ),
      below as materialized (
        select distinct c.parent
        from climbing c join organisation_node n on n.code = c.at
        where n.path >= :from and n.path < :to
          and not exists (select 1 from import_row s
            where s.import = :import and s.code = c.at and s.effect = 'CREATED')
      ),
      joining as (
        select r.row_number, r.code, r.valid_from is null or r.valid_from <= :today as there
        from import_row r
        where r.import = :import and r.effect = 'CREATED' and r.type in (:types)
          and r.parent in (select b.parent from below b))
      """;

  private static final String SUMMED =
      """
      select j.there, count(*) as number, min(j.row_number) as row_number,
        (select string_agg(f.code, '、' order by f.row_number)
         from (select k.code, k.row_number from joining k
               where k.there = j.there order by k.row_number limit 5) f) as codes
      from joining j group by j.there order by j.there desc
      """;

  private final EntityManager database;

  ImportAdvice(EntityManager database) {
    this.database = database;
  }

  /** Notes what is allowed, but may be a slip of the pen or the fault of an old list. */
  public void examine(UUID id, LocalDate today, SheetRemarks warnings) {
    note(warnings, with(SAME_NAME + TOLD, id).setParameter("today", today));
    note(warnings, with(RENAMED + TOLD, id));
    note(warnings, with(MOVED + TOLD, id));
    note(warnings, with(DISSOLVED + TOLD, id).setParameter("today", today));
  }

  @SuppressWarnings("unchecked")
  private static void note(SheetRemarks warnings, Query query) {
    List<Tuple> rows = query.getResultList();
    if (!rows.isEmpty()) {
      warnings.addAll(
          rows.stream()
              .map(
                  row ->
                      SheetFault.of(
                          row.get("row_number", Number.class).longValue(),
                          row.get("told", String.class),
                          row.get("key", String.class),
                          row.get("first", String.class),
                          row.get("second", String.class),
                          row.get("third", String.class)))
              .toList(),
          rows.get(0).get("total", Number.class).longValue());
    }
  }

  /**
   * Organisations that are founded under a campaign that has begun.
   *
   * @param there whether they exist today
   * @param row of the first of them
   * @param codes of the first of them
   */
  public record Newcomers(boolean there, long number, long row, String codes) {}

  /** How many the import founds that would owe something in a campaign. */
  @SuppressWarnings("unchecked")
  public List<Newcomers> newcomers(UUID id, UnderWay campaign, LocalDate today) {
    List<Tuple> rows = within(NEWCOMERS + SUMMED, id, campaign, today, Tuple.class).getResultList();
    return rows.stream()
        .map(
            row ->
                new Newcomers(
                    row.get("there", Boolean.class),
                    row.get("number", Number.class).longValue(),
                    row.get("row_number", Number.class).longValue(),
                    row.get("codes", String.class)))
        .toList();
  }

  /** Some of those that exist today, after a code and in order. */
  @SuppressWarnings("unchecked")
  public List<String> codes(UUID id, UnderWay campaign, LocalDate today, String after, int most) {
    return within(
            NEWCOMERS + " select code from joining where there and code > :after order by code",
            id,
            campaign,
            today,
            String.class)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList();
  }

  private Query within(String query, UUID id, UnderWay campaign, LocalDate today, Class<?> result) {
    String path = campaign.top().path();
    return database
        .createNativeQuery(query, result)
        .setParameter("import", id)
        .setParameter("types", campaign.owing().stream().map(Enum::name).toList())
        .setParameter("today", today)
        .setParameter("from", path)
        .setParameter("to", Scope.afterSubtree(path));
  }

  private Query with(String query, UUID id) {
    return database.createNativeQuery(query, Tuple.class).setParameter("import", id);
  }
}
