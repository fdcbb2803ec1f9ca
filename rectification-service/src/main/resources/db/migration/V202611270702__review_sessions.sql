-- Review sessions 对账会: a unit's items gone through one by one.

create table review_session (
  id             uuid   primary key,
  number         bigint generated always as identity,
  version        bigint not null,
  event_sequence bigint not null,
  campaign       text   collate "C" not null,
  organisation   text   collate "C" not null,
  host           text   collate "C" not null,
  held_on        date   not null,
  place          text   not null,
  chair          text   not null,
  chair_name     text   not null,
  recorder       text   not null,
  state          text   not null check (state in ('OPEN', 'CLOSED')),
  items          integer not null,
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  closed_by      text,
  remarks        text,
  constraint ck_review_session_closed check (
    (state = 'CLOSED') = (closed_at is not null and closed_by is not null))
);
create unique index ix_review_session_number on review_session (number);
create index ix_review_session_organisation_number on review_session (organisation, number);

create table review_session_attendee (
  session_id uuid    not null,
  position   integer not null,
  name       text    not null,
  number     text,
  post       text,
  primary key (session_id, position),
  constraint fk_review_session_attendee_session foreign key (session_id) references review_session (id)
);

-- The sheet 对账单: each item as it was when the session began, and the verdict that it got there.
create table review_session_item (
  session_id   uuid    not null,
  position     integer not null,
  item_id      uuid    not null,
  organisation text    collate "C" not null,
  indicator    text    collate "C" not null,
  problem      text    not null,
  root_cause   text,
  measure      text,
  responsible  text,
  due_date     date,
  state        text    not null,
  verdict      text    check (verdict in ('STRUCK_OFF', 'RETURNED', 'DEFERRED')),
  remark       text,
  new_due_date date,
  judged_by    text,
  judged_at    timestamptz,
  primary key (session_id, position),
  constraint uk_review_session_item_item unique (session_id, item_id),
  constraint fk_review_session_item_session foreign key (session_id) references review_session (id)
    deferrable initially deferred,
  constraint fk_review_session_item_item foreign key (item_id) references item (id)
);
create index ix_review_session_item_item_id on review_session_item (item_id);

-- Once closed nothing changes, whoever tries.
create function review_session_stays_closed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'CLOSED' then
    raise exception 'a closed review session is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger review_session_no_change before update or delete on review_session
  for each row execute function review_session_stays_closed();

create function review_session_part_stays() returns trigger language plpgsql as $$
begin
  if exists (select 1 from review_session s where s.id = old.session_id and s.state = 'CLOSED') then
    raise exception 'a closed review session is never changed' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger review_session_item_no_change before update or delete on review_session_item
  for each row execute function review_session_part_stays();
create trigger review_session_attendee_no_change before update or delete on review_session_attendee
  for each row execute function review_session_part_stays();

-- In which session an item was struck off.
alter table item add column session_id uuid references review_session (id);
