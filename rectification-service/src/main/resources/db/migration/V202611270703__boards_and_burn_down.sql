-- What the board and the burn-down are read from.

-- The order of the board: what is still open first, by its date, so that what is overdue stands at the top.
create index ix_item_board on item (
  campaign, (state in ('STRUCK_OFF', 'WITHDRAWN')), (coalesce(due_date, date '9999-12-31')), number);
create index ix_item_responsible on item (responsible) where responsible is not null;

-- How many items of an organisation came to be open and ceased to be on a day. It is kept by the database with each
-- step of an item's history, whoever writes it, so that it cannot drift from what it counts.
create table item_day (
  campaign     text    collate "C" not null,
  organisation text    collate "C" not null,
  day          date    not null,
  opened       integer not null,
  ended        integer not null,
  primary key (campaign, organisation, day)
);

create view item_step_of_a_day as
  select h.item_id, h.position, (h.at at time zone 'Asia/Shanghai')::date as day,
    h.from_state is null or h.from_state in ('STRUCK_OFF', 'WITHDRAWN') as was_ended,
    h.to_state in ('STRUCK_OFF', 'WITHDRAWN') as is_ended
  from item_history h;

create function item_day_counts() returns trigger language plpgsql as $$
begin
  insert into item_day (campaign, organisation, day, opened, ended)
  select i.campaign, i.organisation, s.day,
    count(*) filter (where s.was_ended and not s.is_ended),
    count(*) filter (where s.is_ended and not s.was_ended)
  from step n
  join item_step_of_a_day s on s.item_id = n.item_id and s.position = n.position
  join item i on i.id = n.item_id
  where s.was_ended <> s.is_ended
  group by i.campaign, i.organisation, s.day
  order by i.campaign, i.organisation, s.day
  on conflict (campaign, organisation, day) do update
    set opened = item_day.opened + excluded.opened, ended = item_day.ended + excluded.ended;
  return null;
end
$$;
create trigger item_history_counts after insert on item_history
  referencing new table as step for each statement execute function item_day_counts();

insert into item_day (campaign, organisation, day, opened, ended)
select i.campaign, i.organisation, s.day,
  count(*) filter (where s.was_ended and not s.is_ended),
  count(*) filter (where s.is_ended and not s.was_ended)
from item_step_of_a_day s join item i on i.id = s.item_id
where s.was_ended <> s.is_ended
group by i.campaign, i.organisation, s.day;
