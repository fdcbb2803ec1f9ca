-- Hints for reviewers 雷同与空话, found after something was filed: similar text across organisations, problems
-- without a fact, ledgers without a problem. They change no state and may be dropped and found anew.

create table hint_queue (
  id       bigint  generated always as identity primary key,
  entry_id uuid    not null,
  number   integer not null
);

-- Bands of a text's MinHash; two texts that are alike have one in common almost surely. The campaign is part of
-- each band.
create table hint_fingerprint (
  row_id       uuid     primary key,
  campaign     text     collate "C" not null,
  organisation text     collate "C" not null,
  part         text     not null,
  text         text     not null,
  bands        bigint[] not null
);
create index ix_hint_fingerprint_bands on hint_fingerprint using gin (bands);
create index ix_hint_fingerprint_campaign_organisation on hint_fingerprint (campaign, organisation);

create table hint (
  id                 uuid    primary key,
  campaign           text    collate "C" not null,
  kind               text    not null,
  organisation       text    collate "C" not null,
  part               text    not null,
  row_id             uuid,
  quote              text    not null,
  phrases            text    not null,
  likeness           integer,
  other_organisation text    collate "C",
  other_quote        text
);
create index ix_hint_campaign_organisation on hint (campaign, organisation, kind, id);
create index ix_hint_campaign_other_organisation on hint (campaign, other_organisation);
