package org.duibiao.rectification.board.infrastructure;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.board.application.BoardCounts;
import org.duibiao.rectification.board.domain.DueBucket;
import org.duibiao.rectification.item.domain.ItemState;

/**
 * Boards of items in SQL. The order is that of an index: what is still open before what ended, then
 * by date, so what is overdue comes first whatever day it is; of one date by indicator, 4.2 before
 * 4.10.
 */
@ApplicationScoped
public class BoardQueries {
  private static final int SOON = 7;
  private static final String ENDED = "(i.state in ('STRUCK_OFF', 'WITHDRAWN'))";
  private static final String DUE = "(coalesce(i.due_date, date '9999-12-31'))";
  private static final String FROM =
      " from item i join organisation_node n on n.code = i.organisation where ";
  private static final String LED =
      """
       and exists (select 1 from weak_case w where w.campaign = i.campaign
         and w.organisation = i.organisation and w.assigned_leader = :leader
         and w.state not in ('CLOSED', 'ENDED'))
      """;

  private final EntityManager database;

  BoardQueries(EntityManager database) {
    this.database = database;
  }

  /**
   * What is looked for; absent values are null.
   *
   * @param subtree path of the organisation whose subtree is meant
   * @param responsible the forms in which a person may be named
   */
  public record Criteria(
      String campaign,
      String subtree,
      Collection<String> responsible,
      String leader,
      ItemState state,
      DueBucket due,
      LocalDate today) {
    private Filters filters() {
      return Filters.of("board", campaign, subtree, responsible, leader, state, due);
    }
  }

  private record Row(UUID id, boolean ended, String due, String indicator, long number) {
    private List<String> key() {
      return List.of(Boolean.toString(ended), due, indicator, Long.toString(number));
    }
  }

  /** The ids of one page. */
  @SuppressWarnings("unchecked")
  public Page<UUID> page(Criteria criteria, Scope scope, PageRequest request) {
    Map<String, Object> values = new TreeMap<>();
    String sql =
        "select i.id, "
            + ENDED
            + " as ended, cast("
            + DUE
            + " as text) as due, i.indicator, i.number"
            + FROM
            + scope.condition("n.path")
            + conditions(criteria, values)
            + after(criteria, request, values)
            + " order by "
            + ENDED
            + ", "
            + DUE
            + ", i.indicator collate by_number, i.number";
    Query query = scope.bind(database.createNativeQuery(sql, Tuple.class));
    values.forEach(query::setParameter);
    List<Tuple> found = query.setMaxResults(request.fetch()).getResultList();
    List<Row> rows =
        found.stream()
            .map(
                t ->
                    new Row(
                        t.get("id", UUID.class),
                        t.get("ended", Boolean.class),
                        t.get("due", String.class),
                        t.get("indicator", String.class),
                        t.get("number", Number.class).longValue()))
            .toList();
    return Page.of(rows, request, criteria.filters(), Row::key).map(Row::id);
  }

  /** How many there are, by state and by date. */
  @SuppressWarnings("unchecked")
  public BoardCounts counts(Criteria criteria, Scope scope) {
    Map<String, Object> values = new TreeMap<>();
    String sql =
        "select i.state, case when "
            + ENDED
            + " then 'ENDED' when i.due_date is null then 'UNDATED'"
            + " when i.due_date < :today then 'OVERDUE' when i.due_date <= :soon then 'SOON'"
            + " else 'LATER' end as bucket, count(*) as number"
            + FROM
            + scope.condition("n.path")
            + conditions(criteria, values)
            + " group by 1, 2";
    values.put("today", criteria.today());
    values.put("soon", criteria.today().plusDays(SOON));
    Query query = scope.bind(database.createNativeQuery(sql, Tuple.class));
    values.forEach(query::setParameter);
    return counted(query.getResultList());
  }

  private static BoardCounts counted(List<Tuple> rows) {
    Map<ItemState, Long> byState = new EnumMap<>(ItemState.class);
    Map<DueBucket, Long> due = new EnumMap<>(DueBucket.class);
    for (ItemState state : ItemState.values()) {
      byState.put(state, 0L);
    }
    for (DueBucket bucket : DueBucket.values()) {
      due.put(bucket, 0L);
    }
    for (Tuple row : rows) {
      long number = row.get("number", Number.class).longValue();
      byState.merge(ItemState.valueOf(row.get("state", String.class)), number, Long::sum);
      String bucket = row.get("bucket", String.class);
      if (!bucket.equals("ENDED")) {
        due.merge(DueBucket.valueOf(bucket), number, Long::sum);
      }
    }
    return new BoardCounts(due.values().stream().mapToLong(Long::longValue).sum(), byState, due);
  }

  private static String conditions(Criteria criteria, Map<String, Object> values) {
    StringBuilder sql = new StringBuilder();
    if (criteria.campaign() != null) {
      sql.append(" and i.campaign = :campaign");
      values.put("campaign", criteria.campaign());
    }
    if (criteria.subtree() != null) {
      sql.append(" and n.path >= :treeFrom and n.path < :treeTo");
      values.put("treeFrom", criteria.subtree());
      values.put("treeTo", Scope.afterSubtree(criteria.subtree()));
    }
    if (criteria.responsible() != null) {
      sql.append(" and i.responsible in (:responsible)");
      values.put("responsible", criteria.responsible());
    }
    if (criteria.leader() != null) {
      sql.append(LED);
      values.put("leader", criteria.leader());
    }
    if (criteria.state() != null) {
      sql.append(" and i.state = :state");
      values.put("state", criteria.state().name());
    }
    if (criteria.due() != null) {
      sql.append(" and not ").append(ENDED).append(due(criteria, values));
    }
    return sql.toString();
  }

  private static String due(Criteria criteria, Map<String, Object> values) {
    if (criteria.due() == DueBucket.UNDATED) {
      return " and i.due_date is null";
    }
    LocalDate soon = criteria.today().plusDays(SOON);
    values.put(
        criteria.due() == DueBucket.LATER ? "soon" : "today",
        criteria.due() == DueBucket.LATER ? soon : criteria.today());
    return switch (criteria.due()) {
      case OVERDUE -> " and i.due_date < :today";
      case LATER -> " and i.due_date > :soon";
      default -> {
        values.put("soon", soon);
        yield " and i.due_date >= :today and i.due_date <= :soon";
      }
    };
  }

  private static String after(Criteria criteria, PageRequest request, Map<String, Object> values) {
    return request
        .after(criteria.filters(), 4)
        .map(
            key -> {
              values.put("afterEnded", Boolean.valueOf(key.get(0)));
              values.put("afterDue", day(key.get(1)));
              values.put("afterIndicator", key.get(2));
              values.put("afterNumber", number(key.get(3)));
              return " and ("
                  + ENDED
                  + ", "
                  + DUE
                  + ", i.indicator collate by_number, i.number)"
                  + " > (:afterEnded, cast(:afterDue as date), :afterIndicator, :afterNumber)";
            })
        .orElse("");
  }

  private static String day(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw new DomainException(INVALID_CURSOR);
    }
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new DomainException(INVALID_CURSOR);
    }
    return Long.parseLong(text);
  }
}
