-- Since when a fact waits to leave, by the database's own clock: the domain clock may be moved.

alter table outbox add column written_at timestamptz not null default clock_timestamp();
