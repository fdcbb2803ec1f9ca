-- The committee's own tasks. What they are and when they are due stands in the milestone; a row is
-- written when somebody first does something about one.

create table committee_task (
  id                 uuid    primary key,
  campaign           text    collate "C" not null,
  milestone          text    collate "C" not null,
  organisation       text    collate "C" not null,
  state              text    not null,
  owner_person       text,
  owner_post         text,
  title              text    not null,
  text               text    not null,
  drafted            boolean not null,
  evidence           text    not null,
  contributors       text    not null,
  filled_in_by       text,
  submitted_by       text,
  signed_off_by      text,
  revision           integer not null,
  accepted_revision  integer,
  first_submitted_at timestamptz,
  return_reason      text,
  version            bigint  not null,
  event_sequence     bigint  not null,
  constraint uq_committee_task_campaign_milestone unique (campaign, milestone)
);

-- Every submission of a task's document or of a typical case as it was.

create table document_revision (
  document      uuid    not null,
  number        integer not null,
  content       jsonb   not null,
  contributors  text    not null,
  filled_in_by  text,
  signed_off_by text    not null,
  comment       text,
  submitted_at  timestamptz not null,
  primary key (document, number)
);

create trigger document_revision_no_change before update or delete on document_revision
  for each row execute function revision_is_immutable();
