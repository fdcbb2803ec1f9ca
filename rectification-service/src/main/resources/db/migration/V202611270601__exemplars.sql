-- Exemplars 选树: batches with their places, and what is nominated, reviewed, shown and designated.

-- Of which category an organisation is, beside the state its appointments are taken from; the states
-- are read again, for what was not kept of them so far.
alter table appointment_state add column category text;
alter table appointment add column dual_leader boolean not null default false;
update appointment_state set version = -1;

create table exemplar_batch (
  campaign             text    collate "C" not null,
  code                 text    collate "C" not null,
  title                text    not null,
  studio               integer not null check (studio >= 0),
  benchmark_department integer not null check (benchmark_department >= 0),
  exemplary_branch     integer not null check (exemplary_branch >= 0),
  version              bigint  not null,
  primary key (campaign, code)
);

create table exemplar (
  id                uuid   primary key,
  number            bigint generated always as identity,
  version           bigint not null,
  event_sequence    bigint not null,
  campaign          text   collate "C" not null,
  batch             text   collate "C" not null,
  kind              text   not null,
  organisation      text   collate "C" not null,
  state             text   not null,
  statement         text,
  basis             text,
  notice_from       date,
  notice_until      date,
  cultivating_since date,
  self_assessment   text,
  verdict           text,
  verdict_document  text,
  verdict_on        date,
  verdict_opinion   text,
  designated_on     date,
  constraint fk_exemplar_batch foreign key (campaign, batch)
    references exemplar_batch (campaign, code),
  constraint ck_exemplar_reasoned check (statement is not null or basis is not null),
  constraint ck_exemplar_shown check (
    state <> 'PUBLIC_NOTICE' or (notice_from is not null and notice_until is not null)),
  constraint ck_exemplar_cultivated check (
    state not in ('CULTIVATING', 'SELF_ASSESSED', 'ASSESSED', 'DESIGNATED', 'REVOKED')
    or cultivating_since is not null and (notice_until is not null or basis is not null)),
  constraint ck_exemplar_designated check (
    state not in ('DESIGNATED', 'REVOKED')
    or (verdict = 'PASSED' and verdict_document is not null and designated_on is not null))
);
create unique index ix_exemplar_number on exemplar (number);
create index ix_exemplar_organisation_number on exemplar (organisation, number);
create index ix_exemplar_campaign_batch_kind on exemplar (campaign, batch, kind);
create unique index uk_exemplar_organisation_kind on exemplar (organisation, kind)
  where state not in ('REJECTED', 'REVOKED');

create table exemplar_material (
  exemplar_id uuid    not null,
  position    integer not null,
  evidence_id uuid    not null,
  title       text    not null,
  purpose     text    not null,
  primary key (exemplar_id, position),
  constraint fk_exemplar_material_exemplar foreign key (exemplar_id) references exemplar (id)
);

create table exemplar_reviewer (
  exemplar_id uuid    not null,
  position    integer not null,
  person      text    collate "C" not null,
  score       integer check (score between 0 and 100),
  comment     text,
  scored_at   timestamptz,
  primary key (exemplar_id, position),
  constraint fk_exemplar_reviewer_exemplar foreign key (exemplar_id) references exemplar (id)
);
create index ix_exemplar_reviewer_person on exemplar_reviewer (person);

create table exemplar_objection (
  exemplar_id uuid    not null,
  position    integer not null,
  text        text    not null,
  objector    text,
  recorded_by text    not null,
  raised_at   timestamptz not null,
  answer      text,
  answered_by text,
  answered_at timestamptz,
  primary key (exemplar_id, position),
  constraint fk_exemplar_objection_exemplar foreign key (exemplar_id) references exemplar (id)
);

create table exemplar_contributor (
  exemplar_id uuid not null,
  person      text collate "C" not null,
  primary key (exemplar_id, person),
  constraint fk_exemplar_contributor_exemplar foreign key (exemplar_id) references exemplar (id)
);

create table exemplar_history (
  exemplar_id  uuid    not null,
  position     integer not null,
  at           timestamptz not null,
  person       text    not null,
  on_behalf_of text,
  action       text    not null,
  from_state   text,
  to_state     text    not null,
  reason       text,
  primary key (exemplar_id, position),
  constraint fk_exemplar_history_exemplar foreign key (exemplar_id) references exemplar (id)
);
