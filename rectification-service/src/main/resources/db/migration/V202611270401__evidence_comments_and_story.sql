-- Evidence by file and by record, comments, and a history that tells what was put in other words.

alter table item_evidence
  add column title          text,
  add column effective_date date;

alter table item_history add column post text;

create table item_change (
  item_id     uuid    not null,
  position    integer not null,
  step        integer not null,
  field       text    not null,
  former_text text,
  new_text    text,
  primary key (item_id, position),
  constraint fk_item_change_item foreign key (item_id) references item (id)
);

-- What was said of an item; nobody changes it or takes it away.
create table item_comment (
  id           uuid   primary key,
  number       bigint generated always as identity,
  item_id      uuid   not null,
  author       text   not null,
  author_name  text   not null,
  post         text   not null,
  on_behalf_of text,
  text         text   not null,
  written_at   timestamptz not null,
  constraint fk_item_comment_item foreign key (item_id) references item (id)
);
create index ix_item_comment_item_id_number on item_comment (item_id, number);

create function item_comment_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'a comment is never changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger item_comment_no_change before update or delete on item_comment
  for each row execute function item_comment_is_append_only();

-- Records of the ledger to which evidence may refer; a projection of the ledger's facts.
create table ledger_record (
  id           uuid    primary key,
  organisation text    collate "C" not null,
  kind         text    not null,
  title        text    not null,
  held_on      date    not null,
  withdrawn    boolean not null,
  version      bigint  not null
);

alter table campaign add column last_day date;
