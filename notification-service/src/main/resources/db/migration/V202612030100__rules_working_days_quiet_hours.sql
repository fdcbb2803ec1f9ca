-- Which campaigns there are, who runs them and whether they are closed; a copy of the catalog's states.
create table campaign (
  code         text   primary key,
  title        text,
  organisation text   collate "C" not null,
  state        text   not null,
  version      bigint not null
);

-- Working days as numbers, so that the ladder can count them in SQL; written from the chassis' calendars.
create table calendar_day (
  day          date    primary key,
  working      boolean not null,
  ordinal      integer not null,
  on_or_before date    not null,
  on_or_after  date    not null
);
create index ix_calendar_day_ordinal on calendar_day (ordinal) where working;

-- The day of a rung. Days off move a rung before the due date forward in time, one after it backward,
-- so that nobody is told on a day off and a warning never comes too late.
create function rung_day(due date, days integer, unit text, on_working_days boolean) returns date
stable language sql as $$
  select coalesce(
    case
      when unit = 'WORKING_DAYS' and days > 0 then
        (select w.day from calendar_day c join calendar_day w on w.working and w.ordinal = c.ordinal + days
         where c.day = due)
      when unit = 'WORKING_DAYS' and days < 0 then
        (select w.day from calendar_day c
         join calendar_day w on w.working
           and w.ordinal = c.ordinal - case when c.working then 1 else 0 end + days + 1
         where c.day = due)
      when on_working_days then
        (select case when days > 0 then c.on_or_after else c.on_or_before end
         from calendar_day c where c.day = due + days)
    end,
    due + days)
$$;

-- When quiet hours that hold at a moment are over; the moment itself outside of them.
create function quiet_end(moment timestamptz, quiet_from time, quiet_until time) returns timestamptz
immutable language sql as $$
  select case
    when quiet_from is null or quiet_until is null or quiet_from = quiet_until then moment
    when quiet_from < quiet_until then
      case when (moment at time zone 'Asia/Shanghai')::time >= quiet_from
             and (moment at time zone 'Asia/Shanghai')::time < quiet_until
        then ((moment at time zone 'Asia/Shanghai')::date + quiet_until) at time zone 'Asia/Shanghai'
        else moment end
    when (moment at time zone 'Asia/Shanghai')::time >= quiet_from
      then ((moment at time zone 'Asia/Shanghai')::date + 1 + quiet_until) at time zone 'Asia/Shanghai'
    when (moment at time zone 'Asia/Shanghai')::time < quiet_until
      then ((moment at time zone 'Asia/Shanghai')::date + quiet_until) at time zone 'Asia/Shanghai'
    else moment
  end
$$;

-- A campaign's own ladder, if it has one; without one, or after a way back, the ladder named '' holds.
create table ladder (
  campaign    text    primary key,
  custom      boolean not null,
  quiet_from  time,
  quiet_until time,
  since       timestamptz not null default '-infinity',
  version     bigint  not null
);

-- What messages say where a rule has words of its own. A row never changes: what was sent stays readable.
create table wording (
  id         uuid primary key,
  name       text not null,
  title_zh   text not null,
  text_zh    text not null,
  title_en   text not null,
  text_en    text not null
);

drop table reminder_rule;
create table reminder_rule (
  ladder          text        not null default '',
  code            text        not null,
  subject_kind    text        not null,
  days            integer     not null,
  unit            text        not null default 'DAYS',
  on_working_days boolean     not null default true,
  time_of_day     time        not null default '00:00',
  audience        text        not null,
  kind            text        not null,
  channels        text[]      not null default '{INBOX}',
  digest          boolean     not null,
  wording         uuid,
  since           timestamptz not null default '-infinity',
  position        integer     not null default 0,
  primary key (ladder, code),
  constraint uq_reminder_rule_rung unique (ladder, subject_kind, audience, days, unit),
  constraint fk_reminder_rule_wording foreign key (wording) references wording (id)
);

-- What a person has set for the own inbox.
create table inbox_setting (
  person      text   primary key,
  quiet_from  time,
  quiet_until time,
  version     bigint not null
);

-- Earlier dates that units set for those below them; a copy of the ledger's facts.
create table internal_date (
  campaign     text   not null,
  milestone    text   not null,
  organisation text   collate "C" not null,
  due_date     date,
  version      bigint not null,
  primary key (campaign, milestone, organisation)
);

-- Who answers for it in person, and since when its due date is known.
alter table deadline
  add column person   text,
  add column dated_at timestamptz not null default '-infinity';
create index ix_deadline_campaign on deadline (campaign, milestone) where owed;

alter table message add column wording uuid references wording (id);

-- A delivery that waits knows all that its message will say, and when it may go.
alter table delivery
  add column kind       text,
  add column digest     boolean     not null default true,
  add column wording    uuid,
  add column reason     text,
  add column correct_by date,
  add column send_at    timestamptz not null default '-infinity';
update delivery set kind = case when audience.office then 'OFFICE_DIGEST' else 'OVERDUE_DIGEST' end
from (select id, rule like '%-office' as office from delivery where state = 'SCHEDULED') as audience
where audience.id = delivery.id;
drop index ix_delivery_scheduled;
create index ix_delivery_scheduled on delivery (recipient, send_at) where state = 'SCHEDULED';
create index ix_delivery_campaign on delivery (campaign, id);

-- The ladder that holds where a campaign has none of its own: sparing on purpose.
insert into reminder_rule (code, subject_kind, days, unit, audience, kind, digest, position) values
  ('obligation-7-before-owner',    'OBLIGATION',    -7, 'DAYS',         'OWNER',    'REMINDER_BEFORE_DUE', false,  1),
  ('obligation-1-before-owner',    'OBLIGATION',    -1, 'DAYS',         'OWNER',    'REMINDER_BEFORE_DUE', false,  2),
  ('obligation-1-after-owner',     'OBLIGATION',     1, 'DAYS',         'OWNER',    'OVERDUE_OWNER',       false,  3),
  ('obligation-1-after-superior',  'OBLIGATION',     1, 'DAYS',         'SUPERIOR', 'OVERDUE_DIGEST',      true,   4),
  ('obligation-7-after-office',    'OBLIGATION',     7, 'DAYS',         'OFFICE',   'OFFICE_DIGEST',       true,   5),
  ('internal-1-before-owner',      'INTERNAL_DATE', -1, 'DAYS',         'OWNER',    'REMINDER_BEFORE_DUE', false,  6),
  ('internal-1-after-superior',    'INTERNAL_DATE',  1, 'DAYS',         'SUPERIOR', 'OVERDUE_DIGEST',      true,   7),
  ('correction-1-before-owner',    'CORRECTION',    -1, 'DAYS',         'OWNER',    'REMINDER_BEFORE_DUE', false,  8),
  ('correction-1-after-owner',     'CORRECTION',     1, 'DAYS',         'OWNER',    'OVERDUE_OWNER',       false,  9),
  ('correction-1-after-superior',  'CORRECTION',     1, 'DAYS',         'SUPERIOR', 'OVERDUE_DIGEST',      true,  10),
  ('correction-7-after-office',    'CORRECTION',     7, 'DAYS',         'OFFICE',   'OFFICE_DIGEST',       true,  11),
  ('review-3-after-reviewer',      'REVIEW',         3, 'WORKING_DAYS', 'REVIEWER', 'REVIEW_WAITING',      true,  12),
  ('item-7-before-owner',          'ITEM',          -7, 'DAYS',         'OWNER',    'REMINDER_BEFORE_DUE', false, 13),
  ('item-1-before-owner',          'ITEM',          -1, 'DAYS',         'OWNER',    'REMINDER_BEFORE_DUE', false, 14),
  ('item-1-after-owner',           'ITEM',           1, 'DAYS',         'OWNER',    'OVERDUE_OWNER',       false, 15),
  ('item-1-after-superior',        'ITEM',           1, 'DAYS',         'SUPERIOR', 'OVERDUE_DIGEST',      true,  16),
  ('item-7-after-office',          'ITEM',           7, 'DAYS',         'OFFICE',   'OFFICE_DIGEST',       true,  17),
  ('case-7-before-owner',          'CASE',          -7, 'DAYS',         'OWNER',    'REMINDER_BEFORE_DUE', false, 18),
  ('case-1-before-owner',          'CASE',          -1, 'DAYS',         'OWNER',    'REMINDER_BEFORE_DUE', false, 19),
  ('case-1-after-owner',           'CASE',           1, 'DAYS',         'OWNER',    'OVERDUE_OWNER',       false, 20),
  ('case-1-after-superior',        'CASE',           1, 'DAYS',         'SUPERIOR', 'OVERDUE_DIGEST',      true,  21),
  ('case-7-after-office',          'CASE',           7, 'DAYS',         'OFFICE',   'OFFICE_DIGEST',       true,  22),
  ('look-back-7-before-office',    'LOOK_BACK',     -7, 'DAYS',         'OFFICE',   'REMINDER_BEFORE_DUE', false, 23),
  ('look-back-1-after-office',     'LOOK_BACK',      1, 'DAYS',         'OFFICE',   'OFFICE_DIGEST',       true,  24),
  ('public-notice-1-after-office', 'PUBLIC_NOTICE',  1, 'DAYS',         'OFFICE',   'NOTICE_OVER',         true,  25),
  ('task-7-before-owner',          'TASK',          -7, 'DAYS',         'OWNER',    'REMINDER_BEFORE_DUE', false, 26),
  ('task-1-before-owner',          'TASK',          -1, 'DAYS',         'OWNER',    'REMINDER_BEFORE_DUE', false, 27),
  ('task-1-after-owner',           'TASK',           1, 'DAYS',         'OWNER',    'OVERDUE_OWNER',       false, 28),
  ('task-7-after-office',          'TASK',           7, 'DAYS',         'OFFICE',   'OFFICE_DIGEST',       true,  29);
