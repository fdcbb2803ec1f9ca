-- Read copy of the catalog's roster of people 名册: what hours and attendance are counted against.

create table person (
  staff_number text    primary key,
  name         text    not null,
  organisation text    collate "C" not null,
  party_member boolean not null,
  teacher      boolean not null,
  valid_from   date    not null,
  valid_to     date,
  version      bigint  not null
);
create index ix_person_organisation on person (organisation, staff_number);
