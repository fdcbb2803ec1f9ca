-- Where the rows of an import wait while they are looked through as one whole. Nothing is lost with it: it is empty
-- outside of a transaction.

create unlogged table import_row (
  import               uuid    not null,
  row_number           bigint  not null,
  code                 text    collate "C",
  name                 text,
  short_name           text,
  type                 text,
  category             text,
  parent               text    collate "C",
  display_order        integer not null,
  has_party_groups     boolean not null,
  has_branch_committee boolean not null,
  member_count         integer,
  valid_from           date,
  version              bigint,
  effect               text,
  primary key (import, row_number)
);
create index ix_import_row_import_code on import_row (import, code);
create index ix_import_row_import_parent on import_row (import, parent);
