-- Amendments of rosters as the catalog told them, and what each did here: accepted filings stay, with the successor named.

create table amendment (
  id           uuid        primary key,
  sequence     bigint      generated always as identity,
  campaign     text        collate "C" not null,
  kind         text        not null,
  organisation text        collate "C",
  reason       text        not null,
  basis        text        not null,
  effective_on date        not null,
  received_at  timestamptz not null
);

create table amendment_effect (
  amendment    uuid    not null references amendment (id),
  organisation text    collate "C" not null,
  effect       text    not null check (effect in ('RELEASED', 'OPENED')),
  reason       text    not null,
  successors   text    not null,
  obligations  integer not null,
  primary key (amendment, organisation)
);
create index ix_amendment_effect_organisation on amendment_effect (organisation);
create index ix_amendment_campaign_sequence on amendment (campaign, sequence);
