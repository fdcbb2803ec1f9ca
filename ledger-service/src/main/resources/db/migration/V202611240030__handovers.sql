-- Changes of secretary as the catalog told them; applied_at when they took effect here.

create table handover (
  id           uuid   primary key,
  sequence     bigint generated always as identity,
  organisation text   collate "C" not null,
  from_person  text,
  from_name    text,
  to_person    text   not null,
  to_name      text   not null,
  effective_on date   not null,
  basis        text   not null,
  applied_at   timestamptz
);
create index ix_handover_effective_on on handover (effective_on) where applied_at is null;
