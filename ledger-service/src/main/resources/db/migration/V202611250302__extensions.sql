-- Extensions 延期 as they were granted, and what each of them changed; an earlier internal date of a
-- general branch's for what is below it.

create table extension (
  id                uuid    primary key,
  sequence          bigint  generated always as identity,
  campaign          text    collate "C" not null,
  milestone         text    collate "C" not null,
  organisation      text    collate "C" not null,
  subtree           boolean not null,
  until             date    not null,
  reason            text    not null,
  grantor           text    not null,
  post              text    not null,
  granted_at        timestamptz not null,
  left_out          text    not null,
  revoked_by        text,
  revoked_at        timestamptz,
  revocation_reason text,
  version           bigint  not null
);
create index ix_extension_campaign_sequence on extension (campaign, sequence);

create table extended_obligation (
  extension             uuid not null references extension (id),
  obligation            uuid not null references obligation (id),
  due_before            date not null,
  extended_until_before date,
  primary key (extension, obligation)
);

create table internal_date (
  id             uuid   primary key,
  campaign       text   collate "C" not null,
  milestone      text   collate "C" not null,
  organisation   text   collate "C" not null,
  date           date,
  reason         text,
  set_by         text   not null,
  set_at         timestamptz not null,
  version        bigint not null,
  event_sequence bigint not null,
  constraint uq_internal_date_campaign_organisation_milestone unique (campaign, organisation, milestone)
);
