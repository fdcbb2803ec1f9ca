-- A session opened by mistake is cancelled, with the reason; nothing of it changes afterwards.
alter table review_session add column cancelled_because text;
alter table review_session drop constraint review_session_state_check;
alter table review_session add constraint review_session_state_check check (state in ('OPEN', 'CLOSED', 'CANCELLED'));
alter table review_session drop constraint ck_review_session_closed;
alter table review_session add constraint ck_review_session_closed check (
  (state <> 'OPEN') = (closed_at is not null and closed_by is not null)
  and (state = 'CANCELLED') = (cancelled_because is not null));
create index ix_review_session_campaign_organisation on review_session (campaign, organisation) where state = 'OPEN';

create or replace function review_session_stays_closed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'OPEN' then
    raise exception 'a closed review session is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create or replace function review_session_part_stays() returns trigger language plpgsql as $$
begin
  if exists (select 1 from review_session s where s.id = old.session_id and s.state <> 'OPEN') then
    raise exception 'a closed review session is never changed' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

-- On the board indicators stand by number where dates are the same.
drop index ix_item_board;
create index ix_item_board on item (
  campaign, (state in ('STRUCK_OFF', 'WITHDRAWN')), (coalesce(due_date, date '9999-12-31')),
  indicator collate by_number, number);

-- Whoever only bears the chair's name is found by who had a part, no longer by the name.
drop index ix_appointment_name;
