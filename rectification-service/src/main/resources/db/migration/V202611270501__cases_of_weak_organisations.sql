-- Cases of weak organisations 薄弱党组织, and what they are proposed from.

-- What the ledger tells of obligations; a projection that can be dropped and rebuilt by replay.
create table known_obligation (
  id           uuid    primary key,
  campaign     text    collate "C" not null,
  organisation text    collate "C" not null,
  milestone    text    not null,
  kind         text    not null,
  due_date     date,
  filed        boolean not null,
  reviewed     boolean not null,
  exempt       boolean not null,
  version      bigint  not null
);
create index ix_known_obligation_campaign_organisation
  on known_obligation (campaign, organisation);

-- What accepted diagnoses found; a projection likewise.
create table known_diagnosis (
  campaign           text    collate "C" not null,
  organisation       text    collate "C" not null,
  met                integer not null,
  partly_met         integer not null,
  not_met            integer not null,
  not_applicable     integer not null,
  not_met_indicators text[]  not null,
  version            bigint  not null,
  primary key (campaign, organisation)
);

-- By what an organisation is weak; campaigns without a row go by the default.
create table case_criteria (
  campaign            text    collate "C" primary key,
  version             bigint  not null,
  not_met_share       integer check (not_met_share between 1 and 100),
  veto_indicators     text[]  not null,
  overdue_obligations integer check (overdue_obligations > 0),
  no_answer           boolean not null
);

-- keys: criterion and id of everything that speaks against the organisation
create table case_candidate (
  id              uuid   primary key,
  number          bigint generated always as identity,
  version         bigint not null,
  campaign        text   collate "C" not null,
  organisation    text   collate "C" not null,
  state           text   not null check (state in ('PROPOSED', 'CONFIRMED', 'DECLINED', 'LAPSED')),
  reasons         text   not null,
  keys            text[] not null,
  proposed_at     timestamptz not null,
  decided_by      text,
  decided_at      timestamptz,
  decision_reason text,
  constraint ck_case_candidate_decided check (
    state not in ('CONFIRMED', 'DECLINED') or (decided_by is not null and decided_at is not null)),
  constraint ck_case_candidate_declined check (state <> 'DECLINED' or decision_reason is not null)
);
create unique index ix_case_candidate_number on case_candidate (number);
create unique index uk_case_candidate_proposed on case_candidate (campaign, organisation)
  where state = 'PROPOSED';
create index ix_case_candidate_campaign_organisation on case_candidate (campaign, organisation);

create table weak_case (
  id                 uuid   primary key,
  number             bigint generated always as identity,
  version            bigint not null,
  event_sequence     bigint not null,
  candidate_id       uuid   not null,
  campaign           text   collate "C" not null,
  organisation       text   collate "C" not null,
  reasons            text   not null,
  state              text   not null,
  assigned_leader    text   collate "C",
  assisting_unit     text   collate "C",
  supervisor         text   collate "C",
  root_cause         text,
  plan_document      text,
  plan_agreed_with   text,
  plan_basis         text,
  accepted_by        text,
  accepted_on        date,
  look_back_due      date,
  look_back_told     boolean not null,
  look_back_result   text,
  look_back_findings text,
  look_back_by       text,
  look_back_on       date,
  next_due           date,
  constraint uk_weak_case_campaign_organisation unique (campaign, organisation),
  constraint fk_weak_case_candidate foreign key (candidate_id) references case_candidate (id),
  constraint ck_weak_case_carried_out check (
    state not in ('IN_PROGRESS', 'ACCEPTANCE', 'CLOSED')
    or (root_cause is not null and plan_document is not null and assigned_leader is not null
        and assisting_unit is not null and supervisor is not null)),
  constraint ck_weak_case_closed check (
    state <> 'CLOSED' or (accepted_by is not null and look_back_due is not null))
);
create unique index ix_weak_case_number on weak_case (number);
create index ix_weak_case_organisation on weak_case (organisation);
create index ix_weak_case_assisting_unit on weak_case (assisting_unit)
  where assisting_unit is not null;
create index ix_weak_case_assigned_leader on weak_case (assigned_leader)
  where assigned_leader is not null;
create index ix_weak_case_look_back_due on weak_case (look_back_due)
  where state = 'CLOSED' and not look_back_told;

create table weak_case_measure (
  case_id     uuid    not null,
  position    integer not null,
  text        text    not null,
  responsible text,
  primary key (case_id, position),
  constraint fk_weak_case_measure_case foreign key (case_id) references weak_case (id)
);

create table weak_case_milestone (
  case_id  uuid    not null,
  position integer not null,
  title    text    not null,
  due_date date    not null,
  done_on  date,
  done_by  text,
  note     text,
  primary key (case_id, position),
  constraint fk_weak_case_milestone_case foreign key (case_id) references weak_case (id)
);

create table weak_case_contributor (
  case_id uuid not null,
  person  text collate "C" not null,
  primary key (case_id, person),
  constraint fk_weak_case_contributor_case foreign key (case_id) references weak_case (id)
);

create table weak_case_history (
  case_id      uuid    not null,
  position     integer not null,
  at           timestamptz not null,
  person       text    not null,
  on_behalf_of text,
  action       text    not null,
  from_state   text,
  to_state     text    not null,
  reason       text,
  primary key (case_id, position),
  constraint fk_weak_case_history_case foreign key (case_id) references weak_case (id)
);

-- Supervision and assistance: added, never changed.
create table case_record (
  id             uuid    primary key,
  number         bigint  generated always as identity,
  case_id        uuid    not null,
  kind           text    not null check (kind in ('SUPERVISION', 'ASSISTANCE')),
  held_on        date    not null,
  way            text    not null,
  content        text    not null,
  follow_up      text,
  leader         text    collate "C",
  assisting_unit text    collate "C",
  recorded_by    text    not null,
  on_behalf_of   text,
  draft          boolean not null,
  recorded_at    timestamptz not null,
  constraint fk_case_record_case foreign key (case_id) references weak_case (id),
  constraint ck_case_record_draft check (not draft or leader is not null)
);
create unique index ix_case_record_case_id_kind_number on case_record (case_id, kind, number);

-- That the leader stands by a draft: once.
create table case_record_confirmation (
  record_id    uuid    primary key,
  person       text    not null,
  by_link      boolean not null,
  comment      text,
  confirmed_at timestamptz not null,
  constraint fk_case_record_confirmation_record foreign key (record_id) references case_record (id)
);

create function case_record_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'records of supervision and assistance are never changed';
end
$$;
create trigger case_record_no_change before update or delete on case_record
  for each row execute function case_record_is_append_only();
create trigger case_record_confirmation_no_change
  before update or delete on case_record_confirmation
  for each row execute function case_record_is_append_only();

-- Links by which a leader confirms one record without logging in. The token itself is nowhere kept.
create table case_confirmation_link (
  token_hash bytea       primary key,
  record_id  uuid        not null,
  issued_by  text        not null,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz,
  constraint fk_case_confirmation_link_record foreign key (record_id) references case_record (id)
);
create unique index uk_case_confirmation_link_record_id on case_confirmation_link (record_id)
  where ended_at is null;
