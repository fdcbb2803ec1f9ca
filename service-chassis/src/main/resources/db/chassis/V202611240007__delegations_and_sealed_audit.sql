-- Who may act in whose post, and an audit trail sealed into a hash chain (docs/adr/0010 tells what it shows).

create table delegation (
  id           uuid    primary key,
  delegator    text    not null,
  delegate     text    not null,
  role         text    not null,
  organisation text    collate "C" not null,
  reach        text    collate "C" not null,
  valid_from   date    not null,
  valid_to     date    not null,
  active       boolean not null,
  version      bigint  not null
);
create index ix_delegation_delegate on delegation (delegate);

alter table audit_record
  add column outcome    text not null default 'DONE' check (outcome in ('DONE', 'REFUSED')),
  add column delegation uuid,
  add column delegator  text,
  add column client     text,
  add column source     text;
create index ix_audit_record_person on audit_record (person, id);
create index ix_audit_record_organisation on audit_record (organisation, id);
create index ix_audit_record_correlation_id on audit_record (correlation_id);

-- What a record says, as bytes: the same for the same content, whatever the session's settings.
create function audit_digest(r audit_record) returns bytea stable language sql as $$
  select sha256(convert_to(jsonb_build_array(r.id, extract(epoch from r.domain_time),
    extract(epoch from r.real_time), r.outcome, r.person, r.post, r.delegation, r.delegator,
    r.action, r.subject, r.organisation, r.reason, r.version_before, r.version_after, r.client,
    r.source, r.correlation_id)::text, 'UTF8'))
$$;

-- Records that no seal covers yet. Written with the record, so that one which commits late is not missed.
create table audit_unsealed (
  audit_id bigint primary key
);
insert into audit_unsealed (audit_id) select id from audit_record;

create function audit_record_is_to_be_sealed() returns trigger language plpgsql as $$
begin
  insert into audit_unsealed (audit_id) values (new.id);
  return null;
end
$$;
create trigger audit_record_to_be_sealed after insert on audit_record
  for each row execute function audit_record_is_to_be_sealed();

-- The chain: each seal names the records it covers, their digests, and the seal before it.
create table audit_seal (
  number    bigint      primary key check (number > 0),
  records   bigint[]    not null,
  digests   bytea[]     not null,
  previous  bytea,
  sealed_at timestamptz not null,
  digest    bytea       not null
);

create function audit_seal_digest(number bigint, records bigint[], digests bytea[], previous bytea,
                                  sealed_at timestamptz) returns bytea stable language sql
  set bytea_output = 'hex' as $$
  select sha256(convert_to(jsonb_build_array(number, to_jsonb(records), to_jsonb(digests), previous,
    extract(epoch from sealed_at))::text, 'UTF8'))
$$;

create trigger audit_seal_no_change before update or delete on audit_seal
  for each row execute function audit_record_is_append_only();
create trigger audit_seal_no_truncate before truncate on audit_seal
  for each statement execute function audit_record_is_append_only();
