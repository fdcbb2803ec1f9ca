package org.duibiao.rectification.board.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.access.Scope;
import org.duibiao.rectification.board.application.BurnDownDay;
import org.duibiao.rectification.board.application.CommonWeakness;

/** Figures for charts over a subtree, each in one statement. */
@ApplicationScoped
public class BoardFigures {
  /** More indicators than any guide has. */
  private static final int MOST = 200;

  private static final String BURN_DOWN =
      """
      with own as (
        select d.day, sum(d.opened) as opened, sum(d.ended) as ended
        from item_day d join organisation_node n on n.code = d.organisation
        where d.campaign = :campaign and n.path >= :treeFrom and n.path < :treeTo
          and d.day <= :until
        group by d.day
      ), days as (
        select cast(g as date) as day
        from generate_series(cast(:since as timestamp), cast(:until as timestamp), interval '1 day') g
      )
      select days.day, coalesce(own.opened, 0) as opened, coalesce(own.ended, 0) as ended,
        (select coalesce(sum(o.opened - o.ended), 0) from own o where o.day < :since)
          + sum(coalesce(own.opened - own.ended, 0)) over (order by days.day) as still_open
      from days left join own on own.day = days.day
      order by days.day
      """;

  private static final String COMMON =
      """
      select i.indicator, count(distinct i.organisation) as organisations, count(*) as items,
        count(*) filter (where i.state <> 'STRUCK_OFF') as still_open,
        count(*) filter (where i.state <> 'STRUCK_OFF' and i.due_date < :today) as overdue,
        count(*) filter (where i.state = 'STRUCK_OFF') as struck_off
      from item i join organisation_node n on n.code = i.organisation
      where i.campaign = :campaign and n.path >= :treeFrom and n.path < :treeTo
        and i.state <> 'WITHDRAWN'
      group by i.indicator
      order by organisations desc, items desc, i.indicator collate by_number
      """;

  private final EntityManager database;

  BoardFigures(EntityManager database) {
    this.database = database;
  }

  /** Day by day, both ends included. */
  @SuppressWarnings("unchecked")
  public List<BurnDownDay> burnDown(
      String campaign, String subtree, LocalDate since, LocalDate until) {
    List<Tuple> rows =
        of(BURN_DOWN, campaign, subtree)
            .setParameter("since", since)
            .setParameter("until", until)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new BurnDownDay(
                    day(row.get("day")),
                    number(row, "opened"),
                    number(row, "ended"),
                    number(row, "still_open")))
        .toList();
  }

  /** By indicator, what most organisations have first. */
  @SuppressWarnings("unchecked")
  public List<CommonWeakness> common(String campaign, String subtree, LocalDate today) {
    List<Tuple> rows =
        of(COMMON, campaign, subtree)
            .setParameter("today", today)
            .setMaxResults(MOST)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new CommonWeakness(
                    row.get("indicator", String.class),
                    number(row, "organisations"),
                    number(row, "items"),
                    number(row, "still_open"),
                    number(row, "overdue"),
                    number(row, "struck_off")))
        .toList();
  }

  private Query of(String sql, String campaign, String subtree) {
    return database
        .createNativeQuery(sql, Tuple.class)
        .setParameter("campaign", campaign)
        .setParameter("treeFrom", subtree)
        .setParameter("treeTo", Scope.afterSubtree(subtree));
  }

  private static long number(Tuple row, String name) {
    return row.get(name, Number.class).longValue();
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
