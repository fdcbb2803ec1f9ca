-- Appraisal feed 述职评议考核: figures of each organisation by the tenures of its secretaries, and snapshots of them.

alter table campaign add column first_day date;

-- Days on which something came of an obligation; those that are known are told again, for what was not kept of them.
alter table known_obligation
  add column path               text collate "C",
  add column first_submitted_on date,
  add column first_review       text check (first_review in ('PASSED', 'RETURNED')),
  add column first_reviewed_on  date,
  add column exempt_on          date;
update known_obligation o set version = -1,
  path = (select n.path from organisation_node n where n.code = o.organisation);

-- What is owed below a node is one range of this index, however many that are.
create index ix_known_obligation_campaign_path on known_obligation (campaign, path)
  include (due_date, first_submitted_on, first_review, first_reviewed_on, exempt_on);
create index ix_known_obligation_organisation on known_obligation (organisation);

-- Where an obligation's owner stands in the tree is kept beside it by the database, whoever writes either. Both sides take
-- turns, so that neither misses what the other has not committed yet.
create function known_obligation_finds_its_place() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('rectification.places'));
  new.path := (select n.path from organisation_node n where n.code = new.organisation);
  return new;
end
$$;
create trigger known_obligation_place before insert on known_obligation
  for each row execute function known_obligation_finds_its_place();

create function organisation_node_takes_its_turn() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('rectification.places'));
  return null;
end
$$;
create trigger organisation_node_turn before insert or update on organisation_node
  for each statement execute function organisation_node_takes_its_turn();

create function known_obligations_follow() returns trigger language plpgsql as $$
begin
  update known_obligation o set path = c.path
  from changed c
  where o.organisation = c.code and o.path is distinct from c.path;
  return null;
end
$$;
create trigger organisation_node_new after insert on organisation_node
  referencing new table as changed for each statement execute function known_obligations_follow();
create trigger organisation_node_moved after update on organisation_node
  referencing new table as changed for each statement execute function known_obligations_follow();

create index ix_case_record_assisting_unit on case_record (assisting_unit) where assisting_unit is not null;
create index ix_review_session_host on review_session (host);
create index ix_delegation_organisation on delegation (organisation);

-- Who was secretary of an organisation on which of the days asked for, each day once: of two whose times meet, the one who
-- came later, so the day of a handover is the successor's; what is left is vacant. The first span also takes what fell
-- before the first day, the last what fell after the last.
create function appraisal_tenure(unit text, opens date, closes date)
returns table (kind text, appointment text, person text, person_name text, first date, last date, since date, upto date)
language sql stable as $$
  with named as (
    select a.id, a.person, a.name, greatest(coalesce(a.valid_from, opens), opens) as begins,
      least(coalesce(a.valid_to, closes), closes,
        lead(coalesce(a.valid_from, opens)) over (order by a.valid_from nulls first, a.id) - 1) as ends
    from appointment a where a.organisation = unit and a.post = 'SECRETARY'
  ), served as (
    select n.*, lag(n.ends) over (order by n.begins) as before from named n where n.begins <= n.ends
  ), spans as (
    select 'SECRETARY' as kind, id, person, name, begins, ends from served
    union all
    select 'VACANT', null, null, null, coalesce(before + 1, opens), begins - 1 from served
    where coalesce(before + 1, opens) < begins
    union all
    select 'VACANT', null, null, null, coalesce(max(ends) + 1, opens), closes from served
    having coalesce(max(ends) + 1, opens) <= closes
  )
  select s.kind, s.id, s.person, s.name, s.begins, s.ends,
    case when lag(s.begins) over (order by s.begins) is null then date '-infinity' else s.begins end,
    case when lead(s.begins) over (order by s.begins) is null then date 'infinity' else s.ends end
  from spans s
$$;

-- Whether something owed had come by the end of a day; null dates are those of what did not happen.
create function appraisal_standing(due date, submitted date, exempt date, by date) returns text language sql immutable as $$
  select case when exempt <= by then 'EXEMPT'
    when submitted <= by then case when submitted <= due then 'ON_TIME' else 'LATE' end
    when due < by then 'OVERDUE' else 'PENDING' end
$$;

-- Each step by which an item came to be open or ceased to be.
create view appraisal_step as
  select i.campaign, i.organisation, i.indicator, h.item_id, h.position, (h.at at time zone 'Asia/Shanghai')::date as day,
    case when h.from_state is null then 'FOUND'
      when h.from_state in ('STRUCK_OFF', 'WITHDRAWN') then 'REOPENED' else h.to_state end as step
  from item i join item_history h on h.item_id = i.id
  where (h.from_state is null or h.from_state in ('STRUCK_OFF', 'WITHDRAWN'))
    <> (h.to_state in ('STRUCK_OFF', 'WITHDRAWN'));

-- The items of an organisation that were open at the end of a day, with the dates they had then.
create function appraisal_open(of_campaign text, unit text, by date)
returns table (item_id uuid, indicator text, due date) language sql stable as $$
  select i.id, i.indicator, case when f.step is null then i.due_date else f.former_text::date end
  from item i
  cross join lateral (
    select h.to_state from item_history h
    where h.item_id = i.id and (h.at at time zone 'Asia/Shanghai')::date <= by
    order by h.position desc limit 1) s
  left join lateral (
    select c.step, c.former_text from item_change c
    join item_history h on h.item_id = c.item_id and h.position = c.step
    where c.item_id = i.id and c.field = 'DUE_DATE' and (h.at at time zone 'Asia/Shanghai')::date > by
    order by c.step limit 1) f on true
  where i.campaign = of_campaign and i.organisation = unit and s.to_state not in ('STRUCK_OFF', 'WITHDRAWN')
$$;

-- Supervision and assistance that count: drafts do once the leader has confirmed them.
create view appraisal_supervision as
  select w.campaign, w.organisation, r.assisting_unit, r.kind, r.id as record_id, r.case_id, r.held_on as day, r.way
  from case_record r join weak_case w on w.id = r.case_id
  where not r.draft or exists (select 1 from case_record_confirmation c where c.record_id = r.id);

create table appraisal_snapshot (
  id                uuid    primary key,
  number            bigint  generated always as identity,
  campaign          text    collate "C" not null,
  organisation      text    collate "C" not null,
  organisation_name text    not null,
  title             text    not null,
  reason            text    not null,
  supersedes        uuid,
  opens             date    not null,
  as_of             date    not null,
  rows              integer not null,
  digest            text    not null,
  taken_by          text    not null,
  taken_at          timestamptz not null,
  constraint uk_appraisal_snapshot_supersedes unique (supersedes),
  constraint fk_appraisal_snapshot_supersedes foreign key (supersedes) references appraisal_snapshot (id)
);
create unique index ix_appraisal_snapshot_number on appraisal_snapshot (number);
create index ix_appraisal_snapshot_organisation_number on appraisal_snapshot (organisation, number);

create table appraisal_snapshot_row (
  snapshot_id       uuid    not null,
  position          integer not null,
  organisation      text    collate "C" not null,
  path              text    collate "C" not null,
  organisation_name text    not null,
  kind              text    not null,
  appointment       text,
  person            text,
  person_name       text,
  first             date    not null,
  last              date    not null,
  since             date    not null,
  upto              date    not null,
  figures           jsonb   not null,
  remarks           jsonb   not null,
  line              text    not null,
  primary key (snapshot_id, position)
);
comment on column appraisal_snapshot_row.line is 'SHA-256 of what the row says; the snapshot''s digest is that of its lines';

-- What the figures of the rows count. No foreign key looks at each of a province's million records: a snapshot comes last,
-- and is never deleted.
create table appraisal_snapshot_record (
  snapshot_id  uuid    not null,
  kind         text    not null,
  path         text    collate "C" not null,
  day          date    not null,
  record_id    uuid    not null,
  position     integer not null,
  organisation text    collate "C" not null,
  first        date    not null,
  parent_id    uuid,
  detail       text    not null,
  review       text,
  label        text    not null
);
create index ix_appraisal_snapshot_record_path
  on appraisal_snapshot_record (snapshot_id, kind, path, day, record_id, position);

-- What was frozen stays, whoever tries; and nothing is added to it afterwards.
create function appraisal_snapshot_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a snapshot of appraisals is never changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger appraisal_snapshot_no_change before update or delete on appraisal_snapshot
  for each row execute function appraisal_snapshot_stays();
create trigger appraisal_snapshot_row_no_change before update or delete on appraisal_snapshot_row
  for each row execute function appraisal_snapshot_stays();
create trigger appraisal_snapshot_record_no_change before update or delete on appraisal_snapshot_record
  for each row execute function appraisal_snapshot_stays();

create function appraisal_snapshot_is_whole() returns trigger language plpgsql as $$
begin
  if exists (select 1 from appraisal_snapshot s where s.id in (select distinct a.snapshot_id from added a)) then
    raise exception 'a snapshot of appraisals is never changed' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger appraisal_snapshot_row_no_more after insert on appraisal_snapshot_row
  referencing new table as added for each statement execute function appraisal_snapshot_is_whole();
create trigger appraisal_snapshot_record_no_more after insert on appraisal_snapshot_record
  referencing new table as added for each statement execute function appraisal_snapshot_is_whole();
