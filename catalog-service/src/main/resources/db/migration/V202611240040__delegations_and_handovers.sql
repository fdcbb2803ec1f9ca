-- Delegations as they were given (the chassis' table "delegation" is every service's own copy), and changes of secretary.

create table granted_delegation (
  id             uuid   primary key,
  appointment    uuid   not null references appointment (id),
  from_person    text   not null,
  from_name      text   not null,
  to_person      text   not null,
  to_name        text   not null,
  role           text   not null check (role in ('OFFICE', 'LEADER', 'SECRETARY', 'OFFICER')),
  organisation   text   collate "C" not null references organisation (code),
  reach          text   collate "C" not null references organisation (code),
  valid_from     date   not null,
  valid_to       date   not null check (valid_to >= valid_from),
  basis          text   not null,
  state          text   not null check (state in ('ACTIVE', 'REVOKED')),
  reason         text,
  recorded_by    text   not null,
  revision       bigint not null,
  version        bigint not null,
  event_sequence bigint not null,
  constraint ck_granted_delegation_another check (to_person not in (from_person, recorded_by))
);
create index ix_granted_delegation_organisation on granted_delegation (organisation, valid_from desc, id desc);
create index ix_granted_delegation_from_person on granted_delegation (from_person, valid_from desc, id desc);
create index ix_granted_delegation_to_person on granted_delegation (to_person, valid_from desc, id desc);
create index ix_granted_delegation_appointment on granted_delegation (appointment);

create table handover (
  id             uuid        primary key,
  organisation   text        collate "C" not null references organisation (code),
  post           text        not null check (post = 'SECRETARY'),
  from_person    text,
  from_name      text,
  to_person      text        not null,
  to_name        text        not null,
  date           date        not null,
  basis          text        not null,
  recorded_by    text        not null,
  recorded_at    timestamptz not null,
  event_sequence bigint      not null,
  constraint ck_handover_another check (to_person not in (recorded_by))
);
create index ix_handover_organisation_date on handover (organisation, date desc, id desc);
