-- Organisations that move, merge, split or are dissolved, and what that means for rosters that were taken before.

alter table roster
  add column amendments integer not null default 0,
  add column told       integer not null default 0;

alter table roster_member
  add column joined_on date,
  add column left_on   date,
  add column amendment uuid;
create index ix_roster_member_organisation on roster_member (organisation);

create table roster_amendment (
  id           uuid        primary key,
  roster       uuid        not null references roster (id),
  number       integer     not null,
  campaign     text        collate "C" not null references campaign (code),
  kind         text        not null check (kind in ('JOIN', 'MOVE', 'DISSOLUTION', 'MERGER', 'SPLIT')),
  organisation text        collate "C" references organisation (code),
  obligations  text        not null check (obligations in ('KEEP', 'EXEMPT', 'TRANSFER')),
  reason       text        not null,
  basis        text        not null,
  effective_on date        not null,
  content      text        not null check (content is json object),
  recorded_by  text        not null,
  recorded_at  timestamptz not null,
  constraint uq_roster_amendment_roster_number unique (roster, number)
);

create table restructuring (
  id           uuid        primary key,
  organisation text        collate "C" not null references organisation (code),
  kind         text        not null check (kind in ('MOVE', 'DISSOLUTION', 'MERGER', 'SPLIT')),
  effective_on date        not null,
  reason       text        not null,
  basis        text        not null,
  plan         text        not null check (plan is json object),
  state        text        not null check (state in ('PLANNED', 'APPLIED', 'CANCELLED', 'FAILED')),
  failure      text,
  post         text        not null,
  recorded_by  text        not null,
  recorded_at  timestamptz not null,
  revision     bigint      not null,
  version      bigint      not null
);
create index ix_restructuring_organisation_recorded_at on restructuring (organisation, recorded_at desc, id desc);
create unique index uq_restructuring_planned on restructuring (organisation) where state = 'PLANNED';
create index ix_restructuring_effective_on on restructuring (effective_on) where state = 'PLANNED';
