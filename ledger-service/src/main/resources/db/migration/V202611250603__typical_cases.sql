-- Typical cases of the organisations, of which the office may choose one for the province. Their
-- submissions stand in document_revision.

create table typical_case (
  id                uuid    primary key,
  campaign          text    collate "C" not null,
  organisation      text    collate "C" not null,
  kind              text    not null,
  title             text    not null,
  background        text    not null,
  practice          text    not null,
  effect            text    not null,
  evidence          text    not null,
  state             text    not null,
  revision          integer not null,
  accepted_revision integer,
  contributors      text    not null,
  filled_in_by      text,
  signed_off_by     text,
  return_reason     text,
  chosen_by         text,
  created_at        timestamptz not null,
  version           bigint  not null
);
create index ix_typical_case_campaign_organisation on typical_case (campaign, organisation, id);
