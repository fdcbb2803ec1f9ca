package org.duibiao.notification.reminder.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.notification.query.SortKeys;
import org.duibiao.notification.rule.domain.ReminderLadder;
import org.duibiao.notification.rule.infrastructure.Ladders;

/**
 * Who would be told when, by given rules, if what is owed now were still owed then and the posts
 * were held by whom they are held today. It stores nothing.
 */
@ApplicationScoped
public class PreviewQuery {
  private static final String LINES =
      """
      with rule as materialized (
        select * from jsonb_to_recordset(cast(:rules as jsonb)) as r (code text,
          subject_kind text, days integer, unit text, on_working_days boolean, time_of_day text,
          audience text, channels text, digest boolean)
      ),
      owed as materialized (
        select d.id, d.subject_kind, d.milestone, d.title, d.organisation, d.due_date,
               d.submitted_once, d.person as answers, n.path, n.name as organisation_name
        from deadline d
        join organisation_node n on n.code = d.organisation and n.path is not null
        left join campaign c on c.code = d.campaign
        where d.campaign = :campaign and d.owed and coalesce(c.state <> 'CLOSED', true)
          and coalesce(n.valid_to >= cast(:today as date), true)
          and d.due_date between cast(:from as date) - 400 and cast(:until as date) + 400
      ),
      rungs as materialized (
        select k.subject_kind, k.due_date, r.code as rule, r.days, r.audience, r.digest,
               cast(r.time_of_day as time) as time_of_day, r.channels,
               rung_day(k.due_date, r.days, r.unit, r.on_working_days) as day
        from (select distinct subject_kind, due_date from owed) as k
        join rule r on r.subject_kind = k.subject_kind
      ),
      reached as materialized (
        select o.*, r.rule, r.audience, r.digest, r.time_of_day, r.channels, r.day
        from owed o
        join rungs r on r.subject_kind = o.subject_kind and r.due_date = o.due_date
        where r.day between cast(:from as date) and cast(:until as date)
          and not (r.days > 0 and o.submitted_once)
      ),
      hits as materialized (select reached.*, %s as named from reached),
      owing as (select distinct organisation, path from hits),
      """
              .formatted(Recipients.named("reached"))
          + Recipients.SQL
          + """
      ,
      told as (
        select distinct on (t.id, t.day, t.time_of_day, t.person) t.*
        from (
          select h.*, a.person, a.addressed from hits h
          join addressee a on a.audience = h.audience and a.organisation = h.organisation
          where not h.named
          union all
          select h.*, h.answers, h.organisation from hits h where h.named
        ) as t
        order by t.id, t.day, t.time_of_day, t.person,
          array_position(array['OWNER', 'SUPERIOR', 'REVIEWER', 'OFFICE'], t.audience), t.rule
      ),
      messages as (
        select day, rule, person, addressed, subject_kind, coalesce(milestone, '') as milestone,
               due_date, case when digest then 0 else id end as single, min(channels) as channels,
               bool_or(digest) as digest, count(*) as subjects,
               case when count(distinct title) = 1
                   and not (subject_kind = 'ITEM' and bool_or(digest))
                 then min(title) end as title,
               min(organisation) as organisation, min(organisation_name) as organisation_name,
               (day + min(time_of_day)) at time zone 'Asia/Shanghai' as at
        from told
        group by day, rule, person, addressed, subject_kind, coalesce(milestone, ''), due_date,
                 case when digest then 0 else id end
      ),
      lines as (
        select m.*, may_go_at(m.at, cast(:quietFrom as time), cast(:quietUntil as time),
                 q.quiet_from, q.quiet_until) as send_at
        from messages m left join inbox_setting q on q.person = m.person
      )
      """;

  private static final String COUNTS =
      """
      select cast(day as text) as day, rule, count(*) as messages, count(distinct person) as people,
             sum(subjects) as subjects
      from lines group by day, rule order by day, rule
      """;

  private static final String PAGE =
      """
      select cast(day as text) as day, rule, person, addressed, subject_kind, milestone,
             cast(due_date as text) as due_date, single, channels, digest, subjects, title,
             organisation, organisation_name,
             to_char(send_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"')
               as send_at
      from lines %s
      order by day, rule, person, addressed, subject_kind, milestone, due_date, single limit :fetch
      """;

  private static final String AFTER =
      """
      where (day, rule, person, addressed, subject_kind, milestone, due_date, single)
        > (cast(:k0 as date), :k1, :k2, :k3, :k4, :k5, cast(:k6 as date), cast(:k7 as bigint))
      """;

  private static final int KEYS = 8;

  private final EntityManager database;
  private final ManyRows manyRows;
  private final Ladders ladders;

  PreviewQuery(EntityManager database, ManyRows manyRows, Ladders ladders) {
    this.database = database;
    this.manyRows = manyRows;
    this.ladders = ladders;
  }

  /** What is asked: by which rules, on which days. */
  public record Asked(
      String campaign, ReminderLadder ladder, LocalDate from, LocalDate until, LocalDate today) {
    Filters filters() {
      return Filters.of("reminder-preview", campaign, from, until, ladder);
    }
  }

  /** How much one rule would tell on one day. */
  public record Count(LocalDate day, String rule, long messages, long people, long subjects) {}

  /**
   * One message as it would be.
   *
   * @param addressed the organisation in whose post the person is told
   * @param organisation the organisation concerned; one of them in a digest
   * @param sendAt when it would go, after quiet hours, the person's own among them
   */
  public record Line(
      LocalDate day,
      String rule,
      String person,
      String addressed,
      String subjectKind,
      String milestone,
      String title,
      LocalDate dueDate,
      long single,
      List<String> channels,
      boolean digest,
      long subjects,
      String organisation,
      String organisationName,
      String sendAt) {
    List<String> sortKey() {
      return List.of(
          day.toString(),
          rule,
          person,
          addressed,
          subjectKind,
          milestone,
          dueDate.toString(),
          Long.toString(single));
    }
  }

  /** Counts for each day and rule, with the first page; further pages do not count again. */
  public List<Count> counts(Asked asked, PageRequest request) {
    if (request.after(asked.filters(), KEYS).isPresent()) {
      return List.of();
    }
    return tuples(bound(COUNTS, asked)).stream()
        .map(
            row ->
                new Count(
                    LocalDate.parse(row.get("day", String.class)),
                    row.get("rule", String.class),
                    row.get("messages", Number.class).longValue(),
                    row.get("people", Number.class).longValue(),
                    row.get("subjects", Number.class).longValue()))
        .toList();
  }

  /** A page of the messages. */
  public Page<Line> page(Asked asked, PageRequest request) {
    var after = request.after(asked.filters(), KEYS);
    Query query =
        bound(PAGE.formatted(after.isPresent() ? AFTER : ""), asked)
            .setParameter("fetch", request.fetch());
    after.ifPresent(
        key -> {
          for (int i = 0; i < KEYS; i++) {
            query.setParameter("k" + i, key.get(i));
          }
          SortKeys.day(key.get(0));
          SortKeys.day(key.get(6));
          query.setParameter("k7", SortKeys.number(key.get(7)));
        });
    return Page.of(
        tuples(query).stream().map(PreviewQuery::line).toList(),
        request,
        asked.filters(),
        Line::sortKey);
  }

  private Query bound(String end, Asked asked) {
    var hours = asked.ladder().quietHours();
    manyRows.expect();
    return database
        .createNativeQuery(LINES + end, Tuple.class)
        .setParameter("rules", ladders.asRows(asked.ladder()))
        .setParameter("campaign", asked.campaign())
        .setParameter("from", asked.from().toString())
        .setParameter("until", asked.until().toString())
        .setParameter("today", asked.today().toString())
        .setParameter("quietFrom", hours.begin())
        .setParameter("quietUntil", hours.end());
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> tuples(Query query) {
    return query.getResultList();
  }

  private static Line line(Tuple row) {
    return new Line(
        LocalDate.parse(row.get("day", String.class)),
        row.get("rule", String.class),
        row.get("person", String.class),
        row.get("addressed", String.class),
        row.get("subject_kind", String.class),
        row.get("milestone", String.class),
        row.get("title", String.class),
        LocalDate.parse(row.get("due_date", String.class)),
        row.get("single", Number.class).longValue(),
        List.of(row.get("channels", String.class).split(",")),
        row.get("digest", Boolean.class),
        row.get("subjects", Number.class).longValue(),
        row.get("organisation", String.class),
        row.get("organisation_name", String.class),
        row.get("send_at", String.class));
  }
}
