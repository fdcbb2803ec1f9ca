-- What a snapshot's digest is of can be read word for word, the records behind the figures with it; and those appraised find
-- what was frozen of them. Digests taken before this are of the rows alone, and stay.
alter table appraisal_snapshot
  add column digest_covers text not null default 'ROWS' check (digest_covers in ('ROWS', 'CONTENT'));
alter table appraisal_snapshot alter column digest_covers set default 'CONTENT';
alter table appraisal_snapshot_row drop column line;

create index ix_appraisal_snapshot_row_organisation on appraisal_snapshot_row (organisation, snapshot_id, position);

-- A line for each row, followed by one for each record behind its own figures. The kinds are named so that the index of the
-- records is used.
create view appraisal_snapshot_line as
  select r.snapshot_id, r.position as row, '' collate "C" as kind, null::date as day, null::uuid as record_id, 0 as step,
    jsonb_build_array(r.position, r.organisation, r.organisation_name, r.kind, r.person, r.person_name, r.first, r.last,
      r.figures, r.remarks)::text as line
  from appraisal_snapshot_row r
  union all
  select r.snapshot_id, r.position, f.kind collate "C", f.day, f.record_id, f.position,
    jsonb_build_array(f.kind, f.organisation, f.first, f.day, f.record_id, f.position, f.parent_id, f.detail, f.review,
      f.label)::text
  from appraisal_snapshot_row r
  join appraisal_snapshot_record f on f.snapshot_id = r.snapshot_id and f.path = r.path and f.first = r.first
    and f.kind in ('DUTY', 'STEP', 'OPEN', 'INHERITED', 'SUPERVISION', 'ASSISTANCE', 'SESSION');

-- Who was secretary of an organisation on which of the days asked for, each day once: of those whose time it falls into,
-- the one who came last, so the day of a handover is the successor's, and whoever was in office throughout another's time
-- is so again after it; what is left is vacant. Times of one person that adjoin are one tenure, known by the first of them.
-- The first span also takes what fell before the first day, the last what fell after the last.
create or replace function appraisal_tenure(unit text, opens date, closes date)
returns table (kind text, appointment text, person text, person_name text, first date, last date, since date, upto date)
language sql stable as $$
  with served as (
    select a.id, a.person, a.name, a.valid_from, greatest(coalesce(a.valid_from, opens), opens) as begins,
      least(coalesce(a.valid_to, closes), closes) as ends
    from appointment a
    where a.organisation = unit and a.post = 'SECRETARY' and opens <= closes
      and (a.valid_from is null or a.valid_from <= closes) and (a.valid_to is null or a.valid_to >= opens)
      and (a.valid_from is null or a.valid_to is null or a.valid_from <= a.valid_to)
  ), turns as (
    select opens as day where opens <= closes
    union select begins from served
    union select ends + 1 from served where ends < closes
  ), held as (
    select t.day, s.id, s.person, s.name, lag(s.person) over (order by t.day) as former,
      row_number() over (order by t.day) as number
    from turns t
    left join lateral (
      select * from served where t.day between served.begins and served.ends
      order by served.valid_from desc nulls last, served.id collate "C" desc limit 1) s on true
  ), spans as (
    select h.*, lead(h.day) over (order by h.day) as next
    from held h where h.number = 1 or h.person is distinct from h.former
  )
  select case when s.id is null then 'VACANT' else 'SECRETARY' end, s.id, s.person, s.name, s.day,
    coalesce(s.next - 1, closes),
    case when s.number = 1 then date '-infinity' else s.day end,
    case when s.next is null then date 'infinity' else s.next - 1 end
  from spans s
$$;
