-- Rectification items 整改事项 and the ledger's checkpoints they are compared with.

create table item (
  id              uuid   primary key,
  number          bigint generated always as identity,
  version         bigint not null,
  event_sequence  bigint not null,
  problem_id      uuid   not null,
  problem_version bigint not null,
  campaign        text   collate "C" not null,
  organisation    text   collate "C" not null,
  indicator       text   collate "C" not null,
  problem         text   not null,
  state           text   not null,
  root_cause      text,
  measure         text,
  responsible     text,
  due_date        date,
  verdict         text,
  verified_by     text,
  constraint uk_item_problem_id unique (problem_id),
  constraint ck_item_planned check (
    state not in ('IN_PROGRESS', 'DEFERRED')
    or (root_cause is not null and measure is not null and responsible is not null
        and due_date is not null)),
  constraint ck_item_struck_off check (
    state <> 'STRUCK_OFF' or (verdict = 'EFFECTIVE' and verified_by is not null))
);
create unique index ix_item_number on item (number);
create index ix_item_organisation_number on item (organisation, number);
create index ix_item_campaign_organisation on item (campaign, organisation);

create table item_contributor (
  item_id uuid not null,
  person  text collate "C" not null,
  primary key (item_id, person),
  constraint fk_item_contributor_item foreign key (item_id) references item (id)
);

create table item_evidence (
  item_id     uuid    not null,
  position    integer not null,
  evidence_id uuid    not null,
  kind        text    not null,
  reference   text    not null,
  description text,
  added_by    text    not null,
  added_at    timestamptz not null,
  primary key (item_id, position),
  constraint fk_item_evidence_item foreign key (item_id) references item (id)
);

create table item_history (
  item_id    uuid    not null,
  position   integer not null,
  at         timestamptz not null,
  person     text    not null,
  action     text    not null,
  from_state text,
  to_state   text    not null,
  reason     text,
  primary key (item_id, position),
  constraint fk_item_history_item foreign key (item_id) references item (id)
);

-- What was told of a problem before the problem itself was.
create table early_problem_fact (
  event_id        uuid   primary key,
  problem_id      uuid   not null,
  problem_version bigint not null,
  kind            text   not null,
  indicator       text,
  text            text,
  reason          text,
  person          text   not null
);
create index ix_early_problem_fact_problem_id on early_problem_fact (problem_id, problem_version);

create table checkpoint (
  campaign     text   collate "C" not null,
  organisation text   collate "C" not null,
  problems     bigint not null,
  digest       text   not null,
  version      bigint not null,
  primary key (campaign, organisation)
);
