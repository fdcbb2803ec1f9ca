-- Who holds which post, which campaigns there are, and who succeeds whom.

-- Holders of posts; a projection of the catalog's organisation states.
create table appointment (
  organisation text collate "C" not null,
  id           text             not null,
  person       text             not null,
  name         text,
  post         text             not null,
  valid_from   date,
  valid_to     date,
  primary key (organisation, id)
);
create index ix_appointment_person on appointment (person);

-- Which state of an organisation its appointments are taken from.
create table appointment_state (
  organisation text   collate "C" primary key,
  version      bigint not null
);

-- Campaigns and who runs them; a projection of the catalog's campaign states.
create table campaign (
  code         text   collate "C" primary key,
  organisation text   collate "C" not null,
  version      bigint not null
);

-- Changes of secretary; each takes effect on its day, once.
create table handover (
  id             uuid    primary key,
  organisation   text    collate "C" not null,
  leaving        text,
  leaving_name   text,
  successor      text    not null,
  successor_name text,
  basis          text    not null,
  effective_on   date    not null,
  done           boolean not null default false
);
create index ix_handover_effective_on on handover (effective_on) where not done;

-- Whose post was used, where it was another's.
alter table item_history add column on_behalf_of text;
