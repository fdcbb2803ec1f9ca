package org.duibiao.notification.deadline.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.query.SortKeys;

/** The deadlines' reading side: what is owed within a scope, by due date. */
@ApplicationScoped
public class DeadlineList {
  /** What is still owed by somebody who is there, in a campaign that goes on. */
  private static final String OPEN =
      "(d.owed and coalesce(c.state <> 'CLOSED', true)"
          + " and coalesce(n.valid_to >= cast(:today as date), true))";

  private final EntityManager database;
  private final Clock clock;

  DeadlineList(EntityManager database, @DomainTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What a list was asked for; null means any.
   *
   * @param organisation itself and all below it
   */
  public record Wanted(String organisation, String campaign, String milestone, Boolean open) {
    Filters filters() {
      return Filters.of("deadlines", organisation, campaign, milestone, open);
    }
  }

  /** One deadline with the name of the organisation that owes it. */
  public record Row(
      long id,
      SubjectKind subjectKind,
      String subject,
      String campaign,
      String milestone,
      String organisation,
      String organisationName,
      LocalDate dueDate,
      boolean open) {
    List<String> sortKey() {
      return List.of(dueDate.toString(), Long.toString(id));
    }
  }

  /** A page of the deadlines in a scope. */
  @SuppressWarnings("unchecked")
  public Page<Row> page(Scope scope, Wanted wanted, PageRequest request) {
    var after = request.after(wanted.filters(), 2);
    var query =
        scope.bind(database.createNativeQuery(sql(scope, wanted, after.isPresent()), Tuple.class));
    query.setParameter("today", ChinaTime.today(clock).toString());
    if (wanted.campaign() != null) {
      query.setParameter("campaign", wanted.campaign());
    }
    if (wanted.milestone() != null) {
      query.setParameter("milestone", wanted.milestone());
    }
    if (wanted.open() != null) {
      query.setParameter("open", wanted.open());
    }
    after.ifPresent(
        key ->
            query
                .setParameter("afterDay", SortKeys.day(key.get(0)))
                .setParameter("afterId", SortKeys.number(key.get(1))));
    List<Tuple> rows = query.setParameter("fetch", request.fetch()).getResultList();
    return Page.of(
        rows.stream().map(DeadlineList::row).toList(), request, wanted.filters(), Row::sortKey);
  }

  private static String sql(Scope scope, Wanted wanted, boolean continued) {
    return """
        select d.id, d.subject_kind, d.subject, d.campaign, d.milestone, d.organisation,
               n.name, d.due_date, %1$s as open
        from deadline d join organisation_node n on n.code = d.organisation
        left join campaign c on c.code = d.campaign
        where d.due_date is not null and\s"""
            .formatted(OPEN)
        + scope.condition("n.path")
        + (wanted.campaign() == null ? "" : " and d.campaign = :campaign")
        + (wanted.milestone() == null ? "" : " and d.milestone = :milestone")
        + (wanted.open() == null ? "" : " and " + OPEN + " = :open")
        + (continued ? " and (d.due_date, d.id) > (cast(:afterDay as date), :afterId)" : "")
        + " order by d.due_date, d.id limit :fetch";
  }

  private static Row row(Tuple row) {
    return new Row(
        row.get("id", Number.class).longValue(),
        SubjectKind.valueOf(row.get("subject_kind", String.class)),
        row.get("subject", String.class),
        row.get("campaign", String.class),
        row.get("milestone", String.class),
        row.get("organisation", String.class),
        row.get("name", String.class),
        row.get("due_date") instanceof Date date
            ? date.toLocalDate()
            : row.get("due_date", LocalDate.class),
        row.get("open", Boolean.class));
  }
}
