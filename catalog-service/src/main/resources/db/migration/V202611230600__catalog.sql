-- Organisations with their appointments, guides, campaigns and rosters.

create table organisation (
  code                 text    collate "C" primary key,
  name                 text    not null,
  short_name           text,
  type                 text    not null check (type in ('COMMITTEE', 'GENERAL_BRANCH', 'DIRECT_BRANCH', 'BRANCH')),
  category             text    check (category in ('TEACHER', 'STUDENT', 'OFFICE', 'JOINT')),
  parent               text    collate "C",
  display_order        integer not null,
  has_party_groups     boolean not null,
  has_branch_committee boolean not null,
  member_count         integer check (member_count >= 0),
  valid_from           date,
  valid_to             date,
  revision             bigint  not null,
  version              bigint  not null,
  event_sequence       bigint  not null,
  constraint fk_organisation_parent foreign key (parent) references organisation (code)
    deferrable initially deferred
);
create index ix_organisation_parent on organisation (parent, display_order, code);
create index ix_organisation_display_order_code on organisation (display_order, code);

create table appointment (
  id           uuid    primary key,
  organisation text    collate "C" not null references organisation (code),
  person       text    not null,
  name         text    not null,
  post         text    not null,
  valid_from   date    not null,
  valid_to     date,
  dual_leader  boolean not null,
  email        text,
  phone        text,
  state        text    not null check (state in ('CURRENT', 'ENDED')),
  end_reason   text,
  revision     bigint  not null
);
create index ix_appointment_organisation on appointment (organisation, post, person, id);
create index ix_appointment_person on appointment (person);

create table guide (
  id             text    collate "C" primary key,
  code           text    collate "C" not null,
  number         integer not null check (number > 0),
  state          text    not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  title          text    not null,
  applies_to     text    not null,
  dimensions     text    not null check (dimensions is json array),
  revision       bigint  not null,
  version        bigint  not null,
  event_sequence bigint  not null,
  constraint uq_guide_code_number unique (code, number)
);
create unique index uq_guide_draft on guide (code) where state = 'DRAFT';

create function guide_is_immutable() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (new.title, new.applies_to, new.dimensions, new.code, new.number)
      is distinct from (old.title, old.applies_to, old.dimensions, old.code, old.number) then
    raise exception 'a published guide never changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger guide_no_change before update on guide
  for each row execute function guide_is_immutable();

create table campaign (
  code           text   collate "C" primary key,
  title          text   not null,
  organisation   text   collate "C" not null references organisation (code),
  state          text   not null check (state in ('DRAFT', 'ACTIVE', 'SUMMARISING', 'CLOSED')),
  plan           text   not null check (plan is json object),
  revision       bigint not null,
  version        bigint not null,
  event_sequence bigint not null
);
create index ix_campaign_organisation on campaign (organisation);

create table roster (
  id            uuid        primary key,
  campaign      text        collate "C" not null unique references campaign (code),
  taken_at      timestamptz not null,
  organisations integer     not null,
  chunks        integer     not null
);

create table roster_member (
  roster        uuid    not null references roster (id),
  position      integer not null,
  organisation  text    collate "C" not null,
  name          text    not null,
  type          text    not null,
  parent        text    collate "C",
  display_order integer not null,
  primary key (roster, position)
);
