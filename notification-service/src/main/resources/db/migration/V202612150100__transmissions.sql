-- Where something is sent to outside the house: a portal's webhook or a group's robot. Address and secrets are
-- encrypted; what is deleted keeps its name for the log, but neither address nor secret.
create table endpoint (
  id                  uuid        primary key,
  number              bigint      generated always as identity,
  kind                text        not null,
  owner               text        not null,
  organisation        text collate "C" not null,
  name                text        not null,
  address             bytea,
  address_shown       text        not null,
  secret              bytea,
  former_secret       bytea,
  former_secret_until timestamptz,
  state               text        not null default 'ACTIVE',
  disabled_because    text,
  created_at          timestamptz not null,
  version             bigint      not null default 1,
  constraint uq_endpoint_number unique (number),
  constraint ck_endpoint_kind check (kind in ('WEBHOOK', 'WECOM', 'DINGTALK', 'FEISHU')),
  constraint ck_endpoint_state check (state in ('ACTIVE', 'DISABLED', 'DELETED'))
);
create index ix_endpoint_organisation on endpoint (organisation, kind) where state <> 'DELETED';
create index ix_endpoint_owner on endpoint (owner, kind, number) where state <> 'DELETED';

-- A queue: one per endpoint, made with it, and one for all e-mail. Its failures in a row open the circuit; not_before is
-- a pause; width is how many may be on their way at once; spacing is the least time between two.
create table lane (
  name       text        primary key,
  failures   integer     not null default 0,
  not_before timestamptz not null default '-infinity',
  width      integer     not null default 1,
  spacing    interval    not null default '0',
  constraint ck_lane_width check (width > 0)
);
insert into lane (name, width) values ('EMAIL', 4);

-- What leaves the house. Never dropped: (lane, origin) is what keeps anything from being sent twice.
create table transmission (
  id              uuid        primary key default gen_random_uuid(),
  number          bigint      generated always as identity,
  channel         text        not null,
  lane            text        not null,
  endpoint        uuid,
  recipient       text,
  origin          text        not null,
  organisation    text collate "C" not null,
  kind            text        not null,
  content         jsonb       not null,
  state           text        not null default 'QUEUED',
  attempts        integer     not null default 0,
  rung            integer     not null default 0,
  next_attempt_at timestamptz not null,
  lease           uuid,
  leased_until    timestamptz,
  created_at      timestamptz not null,
  queued_at       timestamptz not null,
  ended_at        timestamptz,
  last_status     integer,
  last_error      text,
  constraint uq_transmission_number unique (number),
  constraint uq_transmission_once unique (lane, origin),
  constraint fk_transmission_lane foreign key (lane) references lane (name),
  constraint fk_transmission_endpoint foreign key (endpoint) references endpoint (id),
  constraint ck_transmission_state check (state in ('QUEUED', 'SENDING', 'SENT', 'MAYBE_SENT', 'PARKED', 'SUPPRESSED'))
);
create index ix_transmission_due on transmission (lane, next_attempt_at, number) where state = 'QUEUED';
create index ix_transmission_queued_at on transmission (queued_at) where state = 'QUEUED';
create index ix_transmission_sending on transmission (lane) where state = 'SENDING';
create index ix_transmission_endpoint on transmission (endpoint, number);
create index ix_transmission_organisation on transmission (organisation, number);
create index ix_transmission_parked on transmission (number) where state in ('PARKED', 'MAYBE_SENT');
create index ix_transmission_origin on transmission (origin);

-- The log: what was tried and how it went. An attempt without an outcome is on its way.
create table attempt (
  transmission uuid        not null,
  number       integer     not null,
  began_at     timestamptz not null,
  millis       integer,
  outcome      text,
  status       integer,
  error        text,
  primary key (transmission, number),
  constraint fk_attempt_transmission foreign key (transmission) references transmission (id)
);
