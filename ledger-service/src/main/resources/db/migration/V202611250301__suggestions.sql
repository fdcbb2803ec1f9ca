-- What reviewers suggest to what was filed. A suggestion is for one revision; whether that is still
-- under review is read from the entry.

create table suggestion (
  id                 uuid    primary key,
  campaign           text    collate "C" not null,
  organisation       text    collate "C" not null,
  number             integer not null,
  revision           integer not null,
  state              text    not null,
  changes            text    not null,
  reason             text    not null,
  suggested_by       text    not null,
  suggested_post     text    not null,
  suggested_at       timestamptz not null,
  decided_by         text,
  decided_at         timestamptz,
  decision_reason    text,
  resulting_revision integer,
  version            bigint  not null,
  event_sequence     bigint  not null,
  constraint uq_suggestion_campaign_organisation_number unique (campaign, organisation, number)
);
