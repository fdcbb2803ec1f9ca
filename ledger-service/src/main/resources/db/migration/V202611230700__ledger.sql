-- Read copies of the catalog's facts.

create table appointment (
  organisation text collate "C" not null,
  id           text not null,
  person       text not null,
  name         text,
  post         text not null,
  valid_from   date,
  valid_to     date,
  primary key (organisation, id)
);
create index ix_appointment_person on appointment (person);

create table guide (
  code       text    not null,
  version    integer not null,
  title      text    not null,
  dimensions jsonb   not null,
  sequence   bigint  not null,
  primary key (code, version)
);

create table campaign (
  code                   text collate "C" primary key,
  title                  text   not null,
  organisation           text   collate "C" not null,
  state                  text   not null,
  rectification_due_date date,
  version                bigint not null
);

create table campaign_guide (
  campaign          text    not null,
  organisation_type text,
  organisation      text,
  guide             text    not null,
  guide_version     integer not null
);
create index ix_campaign_guide_campaign on campaign_guide (campaign);

create table milestone (
  campaign  text  not null,
  code      text  collate "C" not null,
  kind      text  not null,
  title     text  not null,
  due_date  date  not null,
  lock_date date,
  owed_by   jsonb not null,
  primary key (campaign, code)
);

create table roster (
  roster_id text    primary key,
  campaign  text    not null,
  chunks    integer,
  members   integer,
  opened_at timestamptz
);
create index ix_roster_campaign on roster (campaign);

create table roster_chunk (
  roster_id text    not null,
  number    integer not null,
  members   integer not null,
  primary key (roster_id, number)
);

create table roster_member (
  roster_id text not null,
  code      text collate "C" not null,
  type      text not null,
  primary key (roster_id, code)
);

-- What is owed. The bucket is what the obligation counts as in the coverage, the counted path the
-- lineage at whose nodes it is counted; null while its place in the tree is unknown.

create table obligation (
  id                     uuid   primary key,
  campaign               text   collate "C" not null,
  milestone              text   collate "C" not null,
  kind                   text   not null,
  title                  text   not null,
  organisation           text   collate "C" not null,
  state                  text   not null,
  due_date               date   not null,
  original_due_date      date   not null,
  lock_date              date,
  extended_until         date,
  first_submitted_at     timestamptz,
  passed_at_first_review boolean,
  correct_by             date,
  reason                 text,
  bucket                 text   not null,
  counted_path           text   collate "C",
  version                bigint not null,
  event_sequence         bigint not null,
  constraint uq_obligation_campaign_organisation_milestone unique (campaign, organisation, milestone)
);
create index ix_obligation_organisation on obligation (organisation);

-- Coverage: a sum per node and bucket, and what has been added to it since it was last folded.

create table coverage_count (
  campaign  text   collate "C" not null,
  milestone text   collate "C" not null,
  node      text   collate "C" not null,
  bucket    text   not null,
  obligations bigint not null,
  primary key (campaign, milestone, node, bucket)
);

create table coverage_delta (
  id        bigint generated always as identity primary key,
  campaign  text   collate "C" not null,
  milestone text   collate "C" not null,
  node      text   collate "C" not null,
  bucket    text   not null,
  delta     bigint not null
);
create index ix_coverage_delta_campaign_milestone_node on coverage_delta (campaign, milestone, node);

-- What is filed.

create table diagnosis (
  id           uuid   primary key,
  campaign     text   collate "C" not null,
  organisation text   collate "C" not null,
  findings     text   not null,
  contributors text   not null,
  version      bigint not null,
  constraint uq_diagnosis_campaign_organisation unique (campaign, organisation)
);

create table entry (
  id                 uuid    primary key,
  campaign           text    collate "C" not null,
  organisation       text    collate "C" not null,
  state              text    not null,
  revision           integer not null,
  accepted_revision  integer,
  content            text    not null,
  contributors       text    not null,
  filled_in_by       text,
  signed_off_by      text,
  responsible_person text,
  return_reason      text,
  correction_reason  text,
  returned_rows      text    not null,
  correct_by         date,
  version            bigint  not null,
  event_sequence     bigint  not null,
  constraint uq_entry_campaign_organisation unique (campaign, organisation)
);

create table entry_revision (
  entry_id           uuid    not null references entry (id),
  number             integer not null,
  content            jsonb   not null,
  contributors       text    not null,
  filled_in_by       text,
  signed_off_by      text    not null,
  responsible_person text,
  comment            text,
  submitted_at       timestamptz not null,
  primary key (entry_id, number)
);

create table problem (
  id             uuid    primary key,
  campaign       text    collate "C" not null,
  organisation   text    collate "C" not null,
  indicator      text    not null,
  text           text    not null,
  state          text    not null,
  accepted_at    timestamptz not null,
  revision       integer not null,
  version        bigint  not null,
  event_sequence bigint  not null
);
create index ix_problem_campaign_organisation on problem (campaign, organisation);

create table checkpoint (
  campaign     text    collate "C" not null,
  organisation text    collate "C" not null,
  sequence     bigint  not null,
  problems     integer not null,
  digest       text    not null,
  primary key (campaign, organisation)
);

create table ledger (
  id             uuid    primary key,
  campaign       text    collate "C" not null,
  organisation   text    collate "C" not null,
  state          text    not null,
  revision       integer not null,
  content        text    not null,
  contributors   text    not null,
  signed_off_by  text,
  return_reason  text,
  correct_by     date,
  version        bigint  not null,
  event_sequence bigint  not null,
  constraint uq_ledger_campaign_organisation unique (campaign, organisation)
);

create table ledger_revision (
  ledger_id     uuid    not null references ledger (id),
  number        integer not null,
  content       jsonb   not null,
  signed_off_by text    not null,
  comment       text,
  submitted_at  timestamptz not null,
  primary key (ledger_id, number)
);

create table report (
  id            uuid    primary key,
  campaign      text    collate "C" not null,
  organisation  text    collate "C" not null,
  milestone     text    collate "C" not null,
  state         text    not null,
  revision      integer not null,
  title         text    not null,
  text          text    not null,
  contributors  text    not null,
  signed_off_by text,
  return_reason text,
  correct_by    date,
  version       bigint  not null,
  constraint uq_report_campaign_organisation_milestone unique (campaign, organisation, milestone)
);

create table report_revision (
  report_id     uuid    not null references report (id),
  number        integer not null,
  title         text    not null,
  text          text    not null,
  signed_off_by text    not null,
  comment       text,
  submitted_at  timestamptz not null,
  primary key (report_id, number)
);

create table learning_record (
  id           uuid    primary key,
  campaign     text    collate "C" not null,
  organisation text    collate "C" not null,
  kind         text    not null,
  title        text    not null,
  held_on      date    not null,
  class_hours  numeric(6, 1) not null,
  attendance   integer not null,
  indicators   text    not null,
  recorded_by  text    not null,
  recorded_at  timestamptz not null
);
create index ix_learning_record_campaign_organisation_held_on
  on learning_record (campaign, organisation, held_on, id);

-- A revision is what was signed: it is never changed.

create function revision_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'a revision is never changed' using errcode = 'insufficient_privilege';
end
$$;

create trigger entry_revision_no_change before update or delete on entry_revision
  for each row execute function revision_is_immutable();
create trigger ledger_revision_no_change before update or delete on ledger_revision
  for each row execute function revision_is_immutable();
create trigger report_revision_no_change before update or delete on report_revision
  for each row execute function revision_is_immutable();
