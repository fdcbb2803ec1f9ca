-- The roster of people 名册, against which hours and attendance are counted.

create table person (
  staff_number   text    primary key,
  name           text    not null,
  organisation   text    collate "C" not null references organisation (code),
  party_member   boolean not null,
  teacher        boolean not null,
  valid_from     date    not null,
  valid_to       date    check (valid_to >= valid_from),
  revision       bigint  not null,
  version        bigint  not null,
  event_sequence bigint  not null
);
create index ix_person_organisation on person (organisation, staff_number);
