-- Where the bytes of files stand: written before they go out, so that none is left behind unknown.

create table stored_file (
  key        uuid        primary key,
  state      text        not null check (state in ('PENDING', 'KEPT', 'DELETED', 'GONE')),
  changed_at timestamptz not null
);
create index ix_stored_file_state_changed_at on stored_file (state, changed_at) where state <> 'KEPT';
