-- What every service needs for its mechanisms.

create table outbox (
  id                bigint generated always as identity primary key,
  topic             text        not null,
  key               text        not null,
  event_id          uuid        not null,
  type              text        not null,
  source            text        not null,
  subject           text        not null,
  aggregate_version bigint      not null,
  occurred_at       timestamptz not null,
  actor             text        not null,
  traceparent       text,
  payload           text        not null
);

create table outbox_parked (
  topic     text        not null,
  key       text        not null,
  outbox_id bigint      not null,
  reason    text        not null,
  parked_at timestamptz not null default now(),
  primary key (topic, key)
);

create table inbox (
  consumer    text        not null,
  event_id    uuid        not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);

create table idempotency_key (
  id           text        primary key,
  request_hash text        not null,
  status       integer     not null,
  location     text,
  etag         text,
  body         text        not null,
  created_at   timestamptz not null
);
create index ix_idempotency_key_created_at on idempotency_key (created_at);

create table organisation_node (
  code          text   collate "C" primary key,
  name          text   not null,
  short_name    text,
  type          text   not null,
  parent        text   collate "C",
  path          text   collate "C",
  depth         integer,
  display_order integer not null,
  valid_from    date,
  valid_to      date,
  version       bigint not null
);
create index ix_organisation_node_path on organisation_node (path);
create index ix_organisation_node_parent on organisation_node (parent, display_order, code);

create table audit_record (
  id             bigint generated always as identity primary key,
  domain_time    timestamptz not null,
  real_time      timestamptz not null,
  person         text        not null,
  post           text,
  action         text        not null,
  subject        text        not null,
  organisation   text,
  reason         text,
  version_before bigint      not null,
  version_after  bigint      not null,
  correlation_id text
);
create index ix_audit_record_subject on audit_record (subject, id);

create function audit_record_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_record_no_change before update or delete on audit_record
  for each row execute function audit_record_is_append_only();
create trigger audit_record_no_truncate before truncate on audit_record
  for each statement execute function audit_record_is_append_only();
