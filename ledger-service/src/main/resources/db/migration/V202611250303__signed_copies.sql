-- Scans of the signed sheets, beside the revision that was signed; they are added and stay. A code on
-- paper names an organisation without its dashes.

create table signed_copy (
  kind         text   not null,
  campaign     text   collate "C" not null,
  organisation text   collate "C" not null,
  revision     integer not null,
  evidence     uuid   not null,
  attached_by  text   not null,
  attached_at  timestamptz not null,
  primary key (kind, campaign, organisation, revision, evidence)
);
create trigger signed_copy_no_change before update or delete on signed_copy
  for each row execute function revision_is_immutable();

create index ix_organisation_node_code_on_paper
  on organisation_node (upper(replace(code, '-', '')));
