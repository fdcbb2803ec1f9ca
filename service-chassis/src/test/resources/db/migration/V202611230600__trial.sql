create table trial_thing (
  id   bigint generated always as identity primary key,
  name text not null
);
create table trial_effect (
  event_id uuid not null,
  key      text not null,
  version  bigint not null,
  position bigint generated always as identity primary key
);
