-- Files that show something, kept once for an organisation, and what refers to them.

create table evidence (
  id             uuid   primary key,
  organisation   text   collate "C" not null,
  title          text   not null,
  description    text,
  effective_date date   not null,
  file_name      text   not null,
  kind           text   not null,
  size           bigint not null,
  sha256         text   not null,
  file           uuid   not null constraint fk_evidence_stored_file references stored_file (key),
  uploaded_by    text   not null,
  uploaded_at    timestamptz not null
);
create index ix_evidence_organisation_uploaded_at on evidence (organisation, uploaded_at, id);
create index ix_evidence_organisation_sha256 on evidence (organisation, sha256);

create table evidence_reference (
  evidence uuid not null constraint fk_evidence_reference_evidence references evidence (id),
  subject  text collate "C" not null,
  primary key (evidence, subject)
);
create index ix_evidence_reference_subject on evidence_reference (subject);
