-- Since when something stands as it does, to tell why it cannot be written.

alter table obligation add column state_since timestamptz;

-- 填报人, 责任人 and 审签人 stand apart wherever something is filed, and so does the post in which it was
-- filled in: a superior may do it on behalf. A unit's own entry is filed with its ledger, so both
-- have counted the same revisions so far.

alter table entry add column filled_in_post text;
alter table entry_revision add column filled_in_post text;

alter table ledger add column filled_in_by text;
alter table ledger add column responsible_person text;
alter table ledger_revision add column filled_in_by text;
alter table ledger_revision add column responsible_person text;
alter table ledger_revision add column entry_revision integer;
alter table ledger_revision disable trigger ledger_revision_no_change;
update ledger_revision set entry_revision = number;
alter table ledger_revision enable trigger ledger_revision_no_change;
alter table ledger_revision alter column entry_revision set not null;

alter table report add column filled_in_by text;
alter table report add column responsible_person text;
alter table report_revision add column filled_in_by text;
alter table report_revision add column responsible_person text;
