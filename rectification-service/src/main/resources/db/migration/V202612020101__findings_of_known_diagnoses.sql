-- What an accepted diagnosis found at each indicator, as the ledger tells it; null until it is told so.
alter table known_diagnosis add column findings jsonb;
