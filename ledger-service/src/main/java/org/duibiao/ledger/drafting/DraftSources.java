package org.duibiao.ledger.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.duibiao.chassis.access.Scope;
import org.duibiao.ledger.entry.domain.DraftedProblems;
import org.duibiao.ledger.shared.StoredJson;

/**
 * Reads what a draft tells, for a whole subtree at once: one query a chapter, however many
 * organisations there are, and never more rows than a report can quote.
 */
@ApplicationScoped
class DraftSources {
  private static final int QUOTATIONS = 20;
  private static final int GROUPS = 60;
  private static final int ABSENT = 50;

  /** Most problems of an indicator that are looked at for what they say. */
  private static final int SAID = 10;

  private static final String BELOW = " n.path >= :path and n.path < :pathEnd ";

  private static final String FILED =
      """
      with owed as (
        select o.organisation, o.state = 'EXEMPT' as exempt, case
            when o.first_submitted_at > :asOf then null else o.first_submitted_at end as filed_at,
          cast(o.due_date + 1 as timestamp) at time zone 'Asia/Shanghai' as due_end
        from obligation o join organisation_node n on n.code = o.organisation
        where o.campaign = :campaign and o.milestone = :milestone and"""
          + BELOW
          + """
      )
      select count(*) as expected, count(*) filter (where exempt) as exempt,
        count(*) filter (where not exempt and filed_at < due_end) as on_time,
        count(*) filter (where not exempt and filed_at >= due_end) as late,
        (select count(*) from owed w where not w.exempt and exists (
           select 1 from entry e join entry_revision r on r.entry_id = e.id
             and r.submitted_at <= :asOf
           where e.campaign = :campaign and e.organisation = w.organisation)) as diagnosed
      from owed
      """;

  private static final String ABSENTEES =
      """
      select n.name, missing.explanation
      from obligation o join organisation_node n on n.code = o.organisation
      left join lateral (
        select x ->> 'explanation' as explanation
        from ledger l cross join lateral jsonb_array_elements(
          cast(l.content as jsonb) -> 'missing') x
        where l.campaign = o.campaign and l.organisation = n.parent
          and x ->> 'organisation' = o.organisation
        limit 1) missing on true
      where o.campaign = :campaign and o.milestone = :milestone and o.state <> 'EXEMPT'
        and (o.first_submitted_at is null or o.first_submitted_at > :asOf) and"""
          + BELOW
          + " order by missing.explanation is null, n.path";

  private static final String PROBLEMS =
      """
      select count(*) filter (where p.state = 'ACCEPTED') as accepted,
        count(distinct p.organisation) filter (where p.state = 'ACCEPTED') as organisations,
        count(*) filter (where p.state = 'WITHDRAWN') as withdrawn
      from problem p join organisation_node n on n.code = p.organisation
      where p.campaign = :campaign and p.accepted_at <= :asOf and"""
          + BELOW;

  /** Accepted problems, and where each one's organisation stands in the order of display. */
  private static final String PLACED =
      """
      with accepted as (
        select p.id, p.indicator, p.organisation, p.revision, p.text, n.name, n.type, (
          select array_agg((
            lpad(cast(cast(a.display_order as bigint) + 2147483648 as text), 10, '0') || a.code)
            collate "C" order by lineage.depth)
          from unnest(string_to_array(rtrim(n.path, '/'), '/')) with ordinality lineage (code, depth)
          join organisation_node a on a.code = lineage.code) as stands
        from problem p join organisation_node n on n.code = p.organisation
        where p.campaign = :campaign and p.state = 'ACCEPTED' and p.accepted_at <= :asOf and"""
          + BELOW
          + """
      ),
      """;

  private static final String GROUPED =
      PLACED
          + """
      one as (
        select indicator, name, type, count(*) as problems,
          row_number() over (partition by indicator order by stands) as place
        from accepted
        group by indicator, organisation, stands, name, type
      ),
      first as materialized (
        select * from (
          select accepted.*, rank() over (partition by indicator order by stands) as organisations
          from accepted) ranked
        where organisations <= :said
      ),
      said as materialized (
        select indicator, json_agg(json_build_object('organisation', name, 'text', left(text, 300),
          'factless', text ~ :factless) order by place) as said
        from (
          select first.*, row_number() over (partition by first.indicator
            order by first.stands, filed.place, first.id) as place
          from first
          left join entry e on e.campaign = :campaign and e.organisation = first.organisation
          left join entry_revision r on r.entry_id = e.id and r.number = first.revision
          left join lateral (
            select min(t.place) as place
            from jsonb_array_elements(r.content -> 'problems') with ordinality as t (x, place)
            where t.x ->> 'id' = cast(first.id as text)) filed on true
        ) each_one
        where place <= :said
        group by indicator
      ),
      words as (
        select distinct i ->> 'code' as code, i ->> 'text' as text
        from campaign_guide c
        join guide g on g.code = c.guide and g.version = c.guide_version
        cross join lateral jsonb_array_elements(g.dimensions) d
        cross join lateral jsonb_array_elements(d -> 'indicators') i
        where c.campaign = :campaign
      )
      select one.indicator, coalesce(max(words.text), '') as text, count(*) as organisations,
        cast(sum(one.problems) as bigint) as problems,
        bool_and(one.type in ('BRANCH', 'DIRECT_BRANCH')) as branches,
        string_agg(one.name, '、' order by one.place) filter (where one.place <= :names) as names,
        max(cast(said.said as text)) as said
      from one left join words on words.code = one.indicator
      left join said on said.indicator = one.indicator
      group by one.indicator
      order by count(*) desc, one.indicator collate by_number
      """;

  private static final String QUOTED =
      """
      select n.name, r.number, x ->> 'title' as title, x ->> 'text' as text
      from entry e
      join entry_revision r on r.entry_id = e.id and r.number = e.accepted_revision
        and r.submitted_at <= :asOf
      join organisation_node n on n.code = e.organisation
      cross join lateral jsonb_array_elements(r.content -> '%s') with ordinality as t (x, place)
      where e.campaign = :campaign and"""
          + BELOW
          + " order by n.path, t.place";

  private static final String PRESS =
      """
      select m.level, count(*) as materials, cast(max(m.published_on) as text) as last
      from press_material m join organisation_node n on n.code = m.organisation
      where m.campaigns @> to_jsonb(cast(:campaign as text)) and m.recorded_at <= :asOf and"""
          + BELOW
          + """
       group by m.level
       order by array_position(array['NATIONAL', 'PROVINCE', 'CITY', 'SCHOOL'], m.level)
      """;

  private final EntityManager database;

  DraftSources(EntityManager database) {
    this.database = database;
  }

  /** Of which campaign and subtree, as of when. */
  record About(String campaign, String milestone, String path, Instant asOf) {}

  /** Everything that a draft tells. */
  DraftFacts facts(DraftFacts.Subject subject, About about) {
    return new DraftFacts(
        subject,
        filed(about),
        rows(owing(ABSENTEES, about), ABSENT).stream()
            .map(row -> new DraftFacts.Absent(text(row, "name"), text(row, "explanation")))
            .toList(),
        problems(about),
        groups(about),
        quotations("successfulPractices", about),
        quotations("typicalCases", about),
        press(about));
  }

  private DraftFacts.Filed filed(About about) {
    Tuple row = rows(owing(FILED, about), 1).get(0);
    return new DraftFacts.Filed(
        number(row, "expected"),
        number(row, "exempt"),
        number(row, "on_time"),
        number(row, "late"),
        number(row, "diagnosed"));
  }

  private DraftFacts.Problems problems(About about) {
    Tuple row = rows(query(PROBLEMS, about), 1).get(0);
    return new DraftFacts.Problems(
        number(row, "accepted"), number(row, "organisations"), number(row, "withdrawn"));
  }

  private List<DraftFacts.ProblemGroup> groups(About about) {
    Query query =
        query(GROUPED, about)
            .setParameter("names", DraftText.NAMES)
            .setParameter("said", SAID)
            .setParameter("factless", DraftedProblems.FACTLESS);
    return rows(query, GROUPS).stream()
        .map(
            row ->
                new DraftFacts.ProblemGroup(
                    text(row, "indicator"),
                    phrase(text(row, "text")),
                    number(row, "organisations"),
                    number(row, "problems"),
                    row.get("branches", Boolean.class),
                    text(row, "names"),
                    StoredJson.readList(text(row, "said"), DraftFacts.Said.class)))
        .toList();
  }

  /** How an indicator's text begins, up to where its first clause ends. */
  private static String phrase(String words) {
    String[] clauses = words.split("[，。；、（]", 2);
    return clauses.length < 2 || clauses[1].isEmpty() ? clauses[0] : clauses[0] + "……";
  }

  private List<DraftFacts.Quotation> quotations(String list, About about) {
    return rows(query(QUOTED.formatted(list), about), QUOTATIONS).stream()
        .map(
            row ->
                new DraftFacts.Quotation(
                    text(row, "title"),
                    text(row, "text"),
                    text(row, "name"),
                    (int) number(row, "number")))
        .toList();
  }

  private List<DraftFacts.PressCount> press(About about) {
    return rows(query(PRESS, about), QUOTATIONS).stream()
        .map(
            row ->
                new DraftFacts.PressCount(
                    text(row, "level"),
                    number(row, "materials"),
                    LocalDate.parse(text(row, "last"))))
        .toList();
  }

  private Query owing(String sql, About about) {
    return query(sql, about).setParameter("milestone", about.milestone());
  }

  private Query query(String sql, About about) {
    return database
        .createNativeQuery(sql, Tuple.class)
        .setParameter("campaign", about.campaign())
        .setParameter("path", about.path())
        .setParameter("pathEnd", Scope.afterSubtree(about.path()))
        .setParameter("asOf", about.asOf().atOffset(ZoneOffset.UTC));
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> rows(Query query, int most) {
    return query.setMaxResults(most).getResultList();
  }

  private static String text(Tuple row, String column) {
    return row.get(column, String.class);
  }

  private static long number(Tuple row, String column) {
    return row.get(column, Number.class).longValue();
  }
}
