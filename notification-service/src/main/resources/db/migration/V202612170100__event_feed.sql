-- What portals may hear of what happens, each fact once. A position is given afterwards, by one leader at a time, so that
-- whoever has seen one will never see a smaller one appear. Never dropped: readers hold positions.
create table feed_event (
  id           bigint      generated always as identity primary key,
  position     bigint,
  event_id     uuid        not null,
  type         text        not null,
  subject      text        not null,
  version      bigint      not null,
  organisation text        collate "C" not null,
  occurred_at  timestamptz not null,
  data         jsonb       not null,
  constraint uq_feed_event_position unique (position),
  constraint uq_feed_event_event_id unique (event_id)
);
create index ix_feed_event_unnumbered on feed_event (id) where position is null;
