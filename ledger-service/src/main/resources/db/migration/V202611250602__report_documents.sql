-- Reports are documents: with attachments, drafted at one call, corrected after acceptance.

alter table report add column evidence text not null default '[]';
alter table report add column drafted boolean not null default false;
alter table report add column annual_work_report text;
alter table report add column accepted_revision integer;
update report set accepted_revision = revision where state = 'ACCEPTED';
alter table report_revision add column evidence text not null default '[]';
alter table report_revision add column annual_work_report text;
