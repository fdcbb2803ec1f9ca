-- What the press brought about an organisation's campaigns. One that was entered by mistake is taken
-- out; who did so and why stands in the audit trail.

create table press_material (
  id           uuid    primary key,
  organisation text    collate "C" not null,
  outlet       text    not null,
  level        text    not null,
  published_on date    not null,
  title        text    not null,
  link         text,
  campaigns    jsonb   not null,
  recorded_by  text    not null,
  recorded_at  timestamptz not null,
  constraint ck_press_material_level
    check (level in ('SCHOOL', 'CITY', 'PROVINCE', 'NATIONAL'))
);
create index ix_press_material_organisation_published_on
  on press_material (organisation, published_on, id);
