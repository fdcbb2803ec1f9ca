-- Coverage in full. What is counted has a subject: a milestone, or a guide as "guide:branch:1". At
-- each node a mark is counted: for a milestone "BRANCH/ON_TIME/PASSED" (type of organisation,
-- bucket, first review), or "+SUBMITTED" for what happened on a day; for a guide "OWED", or "3N"
-- for the third indicator not met. What a change adds is appended with the day it belongs to; the
-- fold sums it up as it stands (coverage_count) and day by day (coverage_day).

drop table coverage_delta;
drop table coverage_count;

create table coverage_count (
  campaign text   collate "C" not null,
  subject  text   collate "C" not null,
  node     text   collate "C" not null,
  mark     text   collate "C" not null,
  counted  bigint not null,
  primary key (campaign, subject, node, mark)
);

create table coverage_day (
  campaign text   collate "C" not null,
  subject  text   collate "C" not null,
  node     text   collate "C" not null,
  day      date   not null,
  mark     text   collate "C" not null,
  change   bigint not null,
  primary key (campaign, subject, node, day, mark)
);

create table coverage_delta (
  id       bigint generated always as identity primary key,
  campaign text   collate "C" not null,
  subject  text   collate "C" not null,
  node     text   collate "C" not null,
  mark     text   collate "C" not null,
  day      date,
  delta    bigint not null
);
create index ix_coverage_delta_campaign_subject_node on coverage_delta (campaign, subject, node);

-- As what an obligation is counted, at the nodes of its counted path; null while it is not counted.

alter table obligation add column counted_as text collate "C";
update obligation o
set counted_path = n.path,
    counted_as = n.type || '/' || o.bucket || '/' || case
      when o.bucket not in ('ON_TIME', 'LATE') or o.passed_at_first_review is null then 'NONE'
      when o.passed_at_first_review then 'PASSED' else 'RETURNED' end
from organisation_node n where n.code = o.organisation and n.path is not null;
update obligation set counted_path = null where counted_as is null;
create index ix_obligation_campaign_milestone_counted_as_counted_path
  on obligation (campaign, milestone, counted_as, counted_path);

-- What of an organisation's diagnosis counts, a letter per indicator in the order of the guide: M
-- met, P partly met, N not met, A not applicable, - not assessed. Filed last, in force, and as it is
-- counted; nothing is filed while filed is null.

create table diagnosis_standing (
  campaign        text collate "C" not null,
  organisation    text collate "C" not null,
  filed_guide     text,
  filed           text,
  accepted_guide  text,
  accepted        text,
  counted_guide   text collate "C",
  counted_results text,
  counted_path    text collate "C",
  primary key (campaign, organisation)
);
create index ix_diagnosis_standing_campaign_counted_guide_counted_path
  on diagnosis_standing (campaign, counted_guide, counted_path)
  include (counted_results, organisation);

insert into diagnosis_standing (campaign, organisation, filed_guide, filed, accepted_guide,
  accepted, counted_guide, counted_results, counted_path)
select o.campaign, o.organisation, f.guide, f.results,
  case when e.accepted_revision is not null then f.guide end,
  case when e.accepted_revision is not null then f.results end,
  case when f.results is not null or o.state <> 'EXEMPT' then g.code end, f.results,
  case when f.results is not null or o.state <> 'EXEMPT' then o.counted_path end
from obligation o
join (select distinct on (campaign) campaign, code from milestone where kind = 'LEDGER'
  order by campaign, due_date, code) l on l.campaign = o.campaign and l.code = o.milestone
join organisation_node n on n.code = o.organisation
join lateral (
  select c.guide, c.guide_version, c.guide || ':' || c.guide_version as code
  from campaign_guide c
  where c.campaign = o.campaign and (c.organisation = o.organisation
    or c.organisation is null and c.organisation_type = n.type)
  order by c.organisation nulls last limit 1) g on true
left join entry e on e.campaign = o.campaign and e.organisation = o.organisation
left join lateral (
  select g.code as guide, string_agg(case found.result when 'MET' then 'M'
      when 'PARTLY_MET' then 'P' when 'NOT_MET' then 'N' when 'NOT_APPLICABLE' then 'A'
      else '-' end, '' order by i.position) as results
  from guide known
  cross join lateral jsonb_path_query(known.dimensions, '$[*].indicators[*].code')
    with ordinality i (code, position)
  join diagnosis d on d.campaign = o.campaign and d.organisation = o.organisation
  left join lateral jsonb_to_recordset(cast(d.findings as jsonb) -> 'all')
    as found (indicator text, result text) on found.indicator = i.code #>> '{}'
  where known.code = g.guide and known.version = g.guide_version
    and (o.first_submitted_at is not null or e.accepted_revision is not null)
  group by g.code) f on true;

-- What was counted before is counted anew, the past as far as it can be told: opened when the
-- roster came, filed when it was filed first.

insert into coverage_delta (campaign, subject, node, mark, day, delta)
select campaign, milestone, node, mark, day, sum(delta)
from (
  select o.campaign, o.milestone, lineage.node, known.mark, known.delta,
    coalesce(known.day, cast(r.opened_at at time zone 'Asia/Shanghai' as date), o.original_due_date)
      as day
  from obligation o
  left join lateral (select min(opened_at) as opened_at from roster
    where campaign = o.campaign) r on true
  cross join lateral (values
    (split_part(o.counted_as, '/', 1) || '/OPEN:' || o.due_date || '/NONE', cast(null as date), 1),
    (split_part(o.counted_as, '/', 1) || '/OPEN:' || o.due_date || '/NONE',
      cast(o.first_submitted_at at time zone 'Asia/Shanghai' as date), -1),
    (o.counted_as, cast(o.first_submitted_at at time zone 'Asia/Shanghai' as date), 1)
  ) known (mark, day, delta)
  cross join lateral unnest(string_to_array(rtrim(o.counted_path, '/'), '/')) lineage (node)
  where o.counted_as is not null
) parts
group by campaign, milestone, node, mark, day having sum(delta) <> 0;

insert into coverage_delta (campaign, subject, node, mark, delta)
select s.campaign, 'guide:' || s.counted_guide, lineage.node, marks.mark, count(*)
from diagnosis_standing s
cross join lateral (select 'OWED' as mark union all
  select i || substr(s.counted_results, i, 1)
  from generate_series(1, length(s.counted_results)) i
  where substr(s.counted_results, i, 1) <> '-') marks
cross join lateral unnest(string_to_array(rtrim(s.counted_path, '/'), '/')) lineage (node)
where s.counted_guide is not null and s.counted_path is not null
group by s.campaign, s.counted_guide, lineage.node, marks.mark;
