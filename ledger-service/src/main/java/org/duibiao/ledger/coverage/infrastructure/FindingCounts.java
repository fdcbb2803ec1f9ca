package org.duibiao.ledger.coverage.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.duibiao.ledger.coverage.domain.Step;

/**
 * Counts what diagnoses found. Invariant: a diagnosis counts as it was filed last; what is taken
 * back gives way to what is in force, and what somebody is still writing counts for nothing. Who
 * has filed nothing counts as not assessed by the guide that applies, unless let off.
 */
@ApplicationScoped
class FindingCounts {
  /** The guide by which the organisation of o diagnoses itself, being of the type of n. */
  private static final String APPLICABLE =
      """
      left join lateral (
        select c.guide, c.guide_version, c.guide || ':' || c.guide_version as code
        from campaign_guide c
        where c.campaign = o.campaign and (c.organisation = o.organisation
          or c.organisation is null and c.organisation_type = n.type)
        order by c.organisation nulls last limit 1) g on true
      """;

  private static final String FILE =
      """
      insert into diagnosis_standing (campaign, organisation, filed_guide, filed)
      select o.campaign, o.organisation, g.code, string_agg(
        case found.result when 'MET' then 'M' when 'PARTLY_MET' then 'P' when 'NOT_MET' then 'N'
          when 'NOT_APPLICABLE' then 'A' else '-' end, '' order by i.position)
      from obligation o join organisation_node n on n.code = o.organisation
      %s
      join guide known on known.code = g.guide and known.version = g.guide_version
      cross join lateral jsonb_path_query(known.dimensions, '$[*].indicators[*].code')
        with ordinality i (code, position)
      left join diagnosis d on d.campaign = o.campaign and d.organisation = o.organisation
      left join lateral jsonb_to_recordset(cast(d.findings as jsonb) -> 'all')
        as found (indicator text, result text) on found.indicator = i.code #>> '{}'
      where o.id = :id and o.kind = 'LEDGER'
      group by o.campaign, o.organisation, g.code
      on conflict (campaign, organisation)
        do update set filed_guide = excluded.filed_guide, filed = excluded.filed
      """
          .formatted(APPLICABLE);

  private static final String ACCEPT =
      """
      update diagnosis_standing s set accepted_guide = s.filed_guide, accepted = s.filed
      from obligation o where o.id = :id and o.kind = 'LEDGER' and s.campaign = o.campaign
        and s.organisation = o.organisation
      """;

  private static final String TAKE_BACK =
      """
      update diagnosis_standing s set filed_guide = s.accepted_guide, filed = s.accepted
      from obligation o where o.id = :id and o.kind = 'LEDGER' and s.campaign = o.campaign
        and s.organisation = o.organisation
      """;

  /** As what each of a subtree's diagnoses is to be counted. */
  static final String STANDING =
      """
      standing as (
        select o.campaign, o.organisation, n.path,
               coalesce(s.filed_guide, case when o.state <> 'EXEMPT' then g.code end) as guide,
               s.filed as results, s.counted_guide, s.counted_results, s.counted_path
        from obligation o
        join subtree n on n.code = o.organisation
        join (select distinct on (campaign) campaign, code from milestone where kind = 'LEDGER'
          order by campaign, due_date, code) l on l.campaign = o.campaign and l.code = o.milestone
        left join diagnosis_standing s
          on s.campaign = o.campaign and s.organisation = o.organisation
        %s
        where /* counted */
      ),
      """
          .formatted(APPLICABLE);

  private static final String COUNT =
      """
      with recursive /* chosen */,
      %s
      changed as (
        select * from standing
        where (counted_guide, counted_results, counted_path)
          is distinct from (guide, results, path)
      ),
      kept as (
        insert into diagnosis_standing (campaign, organisation, counted_guide, counted_results,
          counted_path)
        select campaign, organisation, guide, results, path from changed
        on conflict (campaign, organisation) do update set counted_guide = excluded.counted_guide,
          counted_results = excluded.counted_results, counted_path = excluded.counted_path
      )
      insert into coverage_delta (campaign, subject, node, mark, delta)
      select campaign, 'guide:' || guide, lineage.node, marks.mark, sum(sign)
      from (
        select campaign, counted_guide as guide, counted_results as results, counted_path as path,
               -1 as sign
        from changed
        union all
        select campaign, guide, results, path, 1 from changed
      ) parts
      cross join lateral (
        select 'OWED' as mark
        union all
        select i || substr(results, i, 1) from generate_series(1, length(results)) i
        where substr(results, i, 1) <> '-') marks
      cross join lateral unnest(string_to_array(rtrim(path, '/'), '/')) lineage (node)
      where guide is not null and path is not null
      group by campaign, guide, lineage.node, marks.mark having sum(sign) <> 0
      """
          .formatted(STANDING);

  private final EntityManager database;

  FindingCounts(EntityManager database) {
    this.database = database;
  }

  /** Keeps what a step in the filing of a ledger means for the diagnosis that goes with it. */
  void step(UUID obligation, Step step) {
    switch (step) {
      case SUBMITTED -> run(FILE, obligation);
      case ACCEPTED -> run(ACCEPT, obligation);
      case RECALLED -> run(TAKE_BACK, obligation);
      case RETURNED -> {}
    }
  }

  private void run(String statement, UUID obligation) {
    database.createNativeQuery(statement).setParameter("id", obligation).executeUpdate();
  }

  /** Counts some as they stand. */
  void count(CountedScope which) {
    which.bind(database.createNativeQuery(which.in(COUNT))).executeUpdate();
  }
}
