-- That a draft is not to be confirmed any more: once, and never changed.
create table case_record_discard (
  record_id    uuid primary key,
  person       text not null,
  reason       text not null,
  discarded_at timestamptz not null,
  constraint fk_case_record_discard_record foreign key (record_id) references case_record (id)
);
create trigger case_record_discard_no_change
  before update or delete on case_record_discard
  for each row execute function case_record_is_append_only();
