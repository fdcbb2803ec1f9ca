package org.duibiao.rectification.appraisal.infrastructure;

import java.util.EnumMap;
import java.util.Map;
import org.duibiao.rectification.appraisal.domain.RecordKind;

/**
 * The statements of the feed and of its snapshots, put together from the same parts, so that what
 * is frozen is what was shown. Each begins with {@code chosen}: organisations with the days that
 * are looked at, as {@code (organisation, path, organisation_name, kind, appointment, person,
 * person_name, first, last, since, upto)}.
 */
final class AppraisalSql {
  /** Tenures and vacancies; conditions on {@code n} and {@code t} follow. */
  static final String TENURES =
      """
      select n.code as organisation, n.path, n.name as organisation_name, t.kind, t.appointment,
        t.person, t.person_name, t.first, t.last, t.since, t.upto
      from organisation_node n
      cross join lateral appraisal_tenure(n.code,
        greatest(cast(:opens as date), n.valid_from), least(cast(:until as date), n.valid_to)) t
      where n.path >= :treeFrom and n.path < :treeTo
      """;

  /** An organisation without regard to who led it. */
  static final String WHOLE =
      """
      select n.code as organisation, n.path, n.name as organisation_name, 'VACANT' as kind,
        cast(null as text) as appointment, cast(null as text) as person,
        cast(null as text) as person_name, cast(:opens as date) as first,
        cast(:until as date) as last, date '-infinity' as since, date 'infinity' as upto
      from organisation_node n where n.path = :treeFrom
      """;

  /** What counts as supervision of those below, once for each organisation above. */
  static final String WATCHED =
      """
      , watched as (
        select a.code, s.day
        from appraisal_supervision s
        join organisation_node b on b.code = s.organisation
        cross join lateral unnest(string_to_array(rtrim(b.path, '/'), '/')) as a (code)
        where s.campaign = :campaign and s.kind = 'SUPERVISION' and s.day <= :until
          and a.code <> s.organisation
      ), supervised as (
        select c.organisation, c.first, count(*) as number
        from chosen c join watched w on w.code = c.organisation and w.day between c.since and c.upto
        group by c.organisation, c.first
      )
      """;

  /** Each of the chosen with its figures and remarks. */
  static final String MEASURED =
      """
      select c.*, jsonb_build_object(
          'DUE', d.due, 'ON_TIME', d.on_time, 'LATE', d.late, 'OVERDUE', d.overdue,
          'PENDING', d.pending, 'EXEMPT', d.exempt, 'REVIEWED', d.reviewed,
          'PASSED_AT_ONCE', d.passed,
          'BELOW_DUE', b.due, 'BELOW_ON_TIME', b.on_time, 'BELOW_LATE', b.late,
          'BELOW_OVERDUE', b.overdue, 'BELOW_PENDING', b.pending, 'BELOW_EXEMPT', b.exempt,
          'PROBLEMS_INHERITED', p.inherited, 'PROBLEMS_FOUND', p.found,
          'PROBLEMS_REOPENED', p.reopened, 'PROBLEMS_STRUCK_OFF', p.struck_off,
          'PROBLEMS_WITHDRAWN', p.withdrawn, 'PROBLEMS_OPEN', p.still_open,
          'PROBLEMS_OVERDUE', case when p.still_open = 0 then 0 else (
            select count(*) from appraisal_open(:campaign, c.organisation, least(c.upto, :until)) o
            where o.due < least(c.upto, :until)) end,
          'SUPERVISION_RECEIVED', r.received, 'SUPERVISION_BELOW', coalesce(v.number, 0),
          'ASSISTANCE_GIVEN', g.given, 'SESSIONS_HELD', h.held) as figures,
        coalesce(k.remarks, cast('[]' as jsonb)) as remarks
      from chosen c
      cross join lateral (
        select count(*) as due, count(*) filter (where s = 'ON_TIME') as on_time,
          count(*) filter (where s = 'LATE') as late,
          count(*) filter (where s = 'OVERDUE') as overdue,
          count(*) filter (where s = 'PENDING') as pending,
          count(*) filter (where s = 'EXEMPT') as exempt,
          count(*) filter (where first_reviewed_on <= :until and s <> 'EXEMPT') as reviewed,
          count(*) filter (where first_reviewed_on <= :until and s <> 'EXEMPT'
            and first_review = 'PASSED') as passed
        from (
          select o.first_review, o.first_reviewed_on,
            appraisal_standing(o.due_date, o.first_submitted_on, o.exempt_on, :until) as s
          from known_obligation o
          where o.campaign = :campaign and o.path = c.path
            and o.due_date between c.since and c.upto and o.due_date <= :until) own) d
      cross join lateral (
        select coalesce(sum(number), 0) as due,
          coalesce(sum(number) filter (where s = 'ON_TIME'), 0) as on_time,
          coalesce(sum(number) filter (where s = 'LATE'), 0) as late,
          coalesce(sum(number) filter (where s = 'OVERDUE'), 0) as overdue,
          coalesce(sum(number) filter (where s = 'PENDING'), 0) as pending,
          coalesce(sum(number) filter (where s = 'EXEMPT'), 0) as exempt
        from (
          select g.number,
            appraisal_standing(g.due_date, g.first_submitted_on, g.exempt_on, :until) as s
          from (
            select o.due_date, o.first_submitted_on, o.exempt_on, count(*) as number
            from known_obligation o
            where o.campaign = :campaign and o.path > c.path
              and o.path < left(c.path, -1) || '0'
              and o.due_date between c.since and c.upto and o.due_date <= :until
            group by o.due_date, o.first_submitted_on, o.exempt_on) g) below) b
      cross join lateral (
        select count(*) filter (where s.step = 'FOUND' and s.day >= c.since
            and s.day <= c.upto) as found,
          count(*) filter (where s.step = 'REOPENED' and s.day >= c.since
            and s.day <= c.upto) as reopened,
          count(*) filter (where s.step = 'STRUCK_OFF' and s.day >= c.since
            and s.day <= c.upto) as struck_off,
          count(*) filter (where s.step = 'WITHDRAWN' and s.day >= c.since
            and s.day <= c.upto) as withdrawn,
          coalesce(sum(case when s.step in ('FOUND', 'REOPENED') then 1 else -1 end)
            filter (where s.day < c.since), 0) as inherited,
          coalesce(sum(case when s.step in ('FOUND', 'REOPENED') then 1 else -1 end)
            filter (where s.day <= c.upto), 0) as still_open
        from appraisal_step s
        where s.campaign = :campaign and s.organisation = c.organisation and s.day <= :until) p
      cross join lateral (
        select count(*) as received from appraisal_supervision s
        where s.campaign = :campaign and s.organisation = c.organisation
          and s.kind = 'SUPERVISION' and s.day between c.since and c.upto and s.day <= :until) r
      cross join lateral (
        select count(*) as given from appraisal_supervision s
        where s.campaign = :campaign and s.assisting_unit = c.organisation
          and s.kind = 'ASSISTANCE' and s.day between c.since and c.upto and s.day <= :until) g
      cross join lateral (
        select count(*) as held from review_session s
        where s.campaign = :campaign and s.host = c.organisation and s.state = 'CLOSED'
          and s.held_on between c.since and c.upto and s.held_on <= :until) h
      cross join lateral (
        select jsonb_agg(jsonb_build_object('kind', e.kind, 'person', e.person, 'name', e.name,
            'first', e.first, 'last', e.last) order by e.first, e.kind, e.person) as remarks
        from (
          select 'DEPUTY' as kind, a.person, a.name,
            greatest(coalesce(a.valid_from, c.first), c.first) as first,
            least(coalesce(a.valid_to, c.last), c.last) as last
          from appointment a
          where a.organisation = c.organisation and a.post = 'DEPUTY_SECRETARY'
          union all
          select 'DELEGATE', x.delegate, null, greatest(x.valid_from, c.first),
            least(x.valid_to, c.last)
          from delegation x
          where x.organisation = c.organisation and x.role = 'secretary' and x.active) e
        where e.first <= e.last) k
      left join supervised v on v.organisation = c.organisation and v.first = c.first
      """;

  /** What the own figures of the chosen count of each kind; {@code kind} says as what. */
  private static final Map<RecordKind, String> PARTS = new EnumMap<>(RecordKind.class);

  static {
    PARTS.put(
        RecordKind.DUTY,
        """
        select c.organisation, c.path, c.first, 'DUTY' as kind, o.due_date as day, o.id as record_id,
          0 as position, cast(null as uuid) as parent_id,
          appraisal_standing(o.due_date, o.first_submitted_on, o.exempt_on, :until) as detail,
          case when o.first_reviewed_on <= :until and (o.exempt_on is null or o.exempt_on > :until)
            then o.first_review end as review, o.milestone as label
        from chosen c join known_obligation o on o.campaign = :campaign and o.path = c.path
          and o.due_date between c.since and c.upto and o.due_date <= :until
        """);
    PARTS.put(
        RecordKind.STEP,
        """
        select c.organisation, c.path, c.first, 'STEP', s.day, s.item_id, s.position,
          cast(null as uuid), s.step, cast(null as text), s.indicator
        from chosen c join appraisal_step s on s.campaign = :campaign
          and s.organisation = c.organisation and s.day between c.since and c.upto and s.day <= :until
        """);
    PARTS.put(
        RecordKind.OPEN,
        """
        select c.organisation, c.path, c.first, 'OPEN', c.last, o.item_id, 0,
          cast(null as uuid),
          case when o.due < least(c.upto, :until) then 'OVERDUE' else 'OPEN' end,
          cast(null as text), o.indicator
        from chosen c
        cross join lateral appraisal_open(:campaign, c.organisation, least(c.upto, :until)) o
        """);
    PARTS.put(
        RecordKind.INHERITED,
        """
        select c.organisation, c.path, c.first, 'INHERITED', c.first, o.item_id, 0,
          cast(null as uuid), 'OPEN', cast(null as text), o.indicator
        from chosen c
        cross join lateral appraisal_open(:campaign, c.organisation, c.since - 1) o
        where c.since <= :until
        """);
    PARTS.put(
        RecordKind.SUPERVISION,
        """
        select c.organisation, c.path, c.first, s.kind, s.day, s.record_id, 0, s.case_id, s.way,
          cast(null as text), s.way
        from chosen c join appraisal_supervision s on s.campaign = :campaign
          and s.kind = 'SUPERVISION' and s.organisation = c.organisation
          and s.day between c.since and c.upto and s.day <= :until
        """);
    PARTS.put(
        RecordKind.ASSISTANCE,
        """
        select c.organisation, c.path, c.first, s.kind, s.day, s.record_id, 0, s.case_id, s.way,
          cast(null as text), s.way
        from chosen c join appraisal_supervision s on s.campaign = :campaign
          and s.kind = 'ASSISTANCE' and s.assisting_unit = c.organisation
          and s.day between c.since and c.upto and s.day <= :until
        """);
    PARTS.put(
        RecordKind.SESSION,
        """
        select c.organisation, c.path, c.first, 'SESSION', s.held_on, s.id, 0,
          cast(null as uuid), s.state, cast(null as text), s.organisation
        from chosen c join review_session s on s.campaign = :campaign and s.host = c.organisation
          and s.state = 'CLOSED' and s.held_on between c.since and c.upto and s.held_on <= :until
        """);
  }

  /** All of it; the first part names the columns. */
  static final String BEHIND = String.join("union all\n", PARTS.values());

  /** Its columns in their order. */
  static final String BEHIND_COLUMNS =
      "organisation, path, first, kind, day, record_id, position, parent_id, detail, review, label";

  private AppraisalSql() {}

  /** The part of {@link #BEHIND} that is about one kind alone. */
  static String behind(RecordKind kind) {
    return PARTS.get(kind);
  }
}
