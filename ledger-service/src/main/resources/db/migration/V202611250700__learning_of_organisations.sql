-- A learning record belongs to an organisation; the campaigns and indicators that it serves are named by it.

alter table learning_record
  add column campaigns        jsonb  not null default '[]',
  add column led_by           text,
  add column led_as           text,
  add column readings         jsonb  not null default '[]',
  add column evidence         jsonb  not null default '[]',
  add column remarks          text,
  add column state            text   not null default 'RECORDED',
  add column withdrawal_reason text,
  add column version          bigint not null default 1;
update learning_record set campaigns = jsonb_build_array(campaign);
alter table learning_record alter column indicators type jsonb using indicators::jsonb;
drop index ix_learning_record_campaign_organisation_held_on;
alter table learning_record drop column campaign;
create index ix_learning_record_organisation_held_on on learning_record (organisation, held_on, id);

-- Who took part, each once in a record; the hours are the person's own.
create table learning_attendance (
  record_id    uuid   not null references learning_record (id),
  staff_number text   not null,
  hours        numeric(6, 1) not null,
  primary key (record_id, staff_number)
);
create index ix_learning_attendance_staff_number on learning_attendance (staff_number);

-- What a record said before it was corrected or withdrawn.
create table learning_record_revision (
  record_id  uuid   not null references learning_record (id),
  number     bigint not null,
  content    jsonb  not null,
  state      text   not null,
  reason     text,
  changed_by text   not null,
  changed_at timestamptz not null,
  primary key (record_id, number)
);
create trigger learning_record_revision_no_change before update or delete on learning_record_revision
  for each row execute function revision_is_immutable();

-- Read copies: what the figures need to know of organisations, secretaries and campaigns.
create table organisation_detail (
  code                 text   collate "C" primary key,
  category             text,
  has_party_groups     boolean not null,
  has_branch_committee boolean not null,
  member_count         integer
);
alter table appointment add column dual_leader boolean not null default false;

create table reading_item (
  campaign text    collate "C" not null,
  number   integer not null,
  title    text    not null,
  primary key (campaign, number)
);

-- Who has studied which item. The source is the learning record that says so, or nil where it was put down directly.
create table reading_study (
  campaign     text    collate "C" not null,
  item         integer not null,
  staff_number text    not null,
  source       uuid    not null,
  studied_on   date    not null,
  way          text    not null,
  marked_by    text    not null,
  marked_at    timestamptz not null,
  primary key (campaign, item, staff_number, source)
);
create index ix_reading_study_staff_number on reading_study (staff_number, campaign);
create index ix_reading_study_source on reading_study (source);

-- Training classes 培训班 and who was invited.
create table training_class (
  id                uuid   primary key,
  organisation      text   collate "C" not null,
  kind              text   not null,
  title             text   not null,
  starts_on         date   not null,
  ends_on           date   not null,
  class_hours       numeric(6, 1) not null,
  campaigns         jsonb  not null,
  remarks           text,
  state             text   not null,
  withdrawal_reason text,
  recorded_by       text   not null,
  recorded_at       timestamptz not null,
  version           bigint not null
);
create index ix_training_class_organisation_starts_on on training_class (organisation, starts_on, id);

create table training_participant (
  class_id     uuid   not null references training_class (id),
  staff_number text   not null,
  attendance   text   not null,
  hours        numeric(6, 1) not null,
  primary key (class_id, staff_number)
);
create index ix_training_participant_staff_number on training_participant (staff_number);
