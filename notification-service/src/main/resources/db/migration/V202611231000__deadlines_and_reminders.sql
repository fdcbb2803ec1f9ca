-- Who holds which post; a projection of the catalog's organisation states.
create table appointment (
  organisation text collate "C" not null,
  id           text             not null,
  person       text             not null,
  name         text,
  post         text             not null,
  valid_from   date,
  valid_to     date,
  primary key (organisation, id)
);

-- What is owed until when; a projection that may be dropped and rebuilt by replay.
create table deadline (
  id             bigint generated always as identity primary key,
  subject_kind   text        not null,
  subject        text        not null,
  version        bigint      not null,
  campaign       text        not null,
  milestone      text,
  title          text,
  organisation   text collate "C" not null,
  due_date       date,
  owed           boolean     not null,
  submitted_once boolean     not null,
  announced_on   date,
  unheard        boolean     not null default false,
  next_rung_at   timestamptz not null default '-infinity',
  constraint uq_deadline_subject unique (subject_kind, subject)
);
create index ix_deadline_next_rung_at on deadline (next_rung_at, id) where owed;
create index ix_deadline_organisation on deadline (organisation, due_date, id);
create index ix_deadline_due_date on deadline (due_date, id);
create index ix_deadline_unheard on deadline (organisation) where unheard;

-- The ladder of reminders.
create table reminder_rule (
  code         text     primary key,
  subject_kind text     not null,
  offset_days  integer  not null,
  audience     text     not null,
  kind         text     not null,
  time_of_day  time     not null,
  channel      text     not null,
  digest       boolean  not null,
  constraint uq_reminder_rule_rung unique (subject_kind, audience, offset_days)
);
insert into reminder_rule (code, subject_kind, offset_days, audience, kind, time_of_day, channel, digest) values
  ('obligation-7-before-owner',   'OBLIGATION', -7, 'OWNER',    'REMINDER_BEFORE_DUE', '00:00', 'INBOX', false),
  ('obligation-1-before-owner',   'OBLIGATION', -1, 'OWNER',    'REMINDER_BEFORE_DUE', '00:00', 'INBOX', false),
  ('obligation-1-after-owner',    'OBLIGATION',  1, 'OWNER',    'OVERDUE_OWNER',       '00:00', 'INBOX', false),
  ('obligation-1-after-superior', 'OBLIGATION',  1, 'SUPERIOR', 'OVERDUE_DIGEST',      '00:00', 'INBOX', true),
  ('obligation-7-after-office',   'OBLIGATION',  7, 'OFFICE',   'OFFICE_DIGEST',       '00:00', 'INBOX', true),
  ('correction-1-before-owner',   'CORRECTION', -1, 'OWNER',    'REMINDER_BEFORE_DUE', '00:00', 'INBOX', false),
  ('correction-1-after-owner',    'CORRECTION',  1, 'OWNER',    'OVERDUE_OWNER',       '00:00', 'INBOX', false),
  ('correction-1-after-superior', 'CORRECTION',  1, 'SUPERIOR', 'OVERDUE_DIGEST',      '00:00', 'INBOX', true),
  ('item-7-before-owner',         'ITEM',       -7, 'OWNER',    'REMINDER_BEFORE_DUE', '00:00', 'INBOX', false),
  ('item-1-before-owner',         'ITEM',       -1, 'OWNER',    'REMINDER_BEFORE_DUE', '00:00', 'INBOX', false),
  ('item-1-after-owner',          'ITEM',        1, 'OWNER',    'OVERDUE_OWNER',       '00:00', 'INBOX', false),
  ('item-1-after-superior',       'ITEM',        1, 'SUPERIOR', 'OVERDUE_DIGEST',      '00:00', 'INBOX', true);

-- Returns that are to be told at once.
create table return_notice (
  id                bigint generated always as identity primary key,
  subject           text        not null,
  occurrence        bigint      not null,
  campaign          text        not null,
  milestone         text,
  title             text,
  organisation      text collate "C" not null,
  reason            text,
  correct_by        date,
  returned_at       timestamptz not null,
  told              boolean     not null default false,
  unheard           boolean     not null default false,
  next_try_at       timestamptz not null default '-infinity',
  constraint uq_return_notice_subject_occurrence unique (subject, occurrence)
);
create index ix_return_notice_next_try_at on return_notice (next_try_at, id) where not told;

-- What a person finds in the inbox.
create table message (
  id                uuid        primary key,
  recipient         text        not null,
  kind              text        not null,
  subject_kind      text        not null,
  campaign          text        not null,
  milestone         text,
  title             text,
  organisation      text        not null,
  organisation_name text        not null,
  due_date          date,
  subject_count     integer     not null,
  reason            text,
  sent_at           timestamptz not null,
  read_at           timestamptz
);
create index ix_message_recipient_sent_at on message (recipient, sent_at desc, id desc);
create index ix_message_recipient_unread on message (recipient, sent_at desc, id desc) where read_at is null;

-- Who was told of what by which rule, or why not. Never dropped: it is what makes telling happen once.
create table delivery (
  id                bigint generated always as identity primary key,
  rule              text        not null,
  subject_kind      text        not null,
  subject           text        not null,
  due_date          date        not null,
  recipient         text        not null,
  channel           text        not null,
  occurrence        bigint      not null default 0,
  campaign          text        not null,
  milestone         text,
  title             text,
  organisation      text collate "C" not null,
  organisation_name text        not null,
  addressed         text        not null,
  state             text        not null,
  message_id        uuid,
  decided_at        timestamptz not null,
  sent_at           timestamptz,
  constraint uq_delivery_once unique (rule, subject, due_date, recipient, channel, occurrence),
  constraint fk_delivery_message foreign key (message_id) references message (id) deferrable initially deferred
);
create index ix_delivery_message_id on delivery (message_id);
create index ix_delivery_organisation on delivery (organisation, id);
create index ix_delivery_recipient on delivery (recipient, id);
create index ix_delivery_scheduled on delivery (rule, recipient, due_date) where state = 'SCHEDULED';

-- Which partitions have lately brought facts that are older than the present.
create table intake (
  topic     text        not null,
  part      integer     not null,
  behind_at timestamptz not null,
  primary key (topic, part)
);
