-- Rows with a fault are none of those that would be founded or changed; what a row leaves blank is not said.

alter table import_row add column faulty boolean not null default false;
alter table import_row alter column display_order drop not null;
alter table import_row alter column has_party_groups drop not null;
alter table import_row alter column has_branch_committee drop not null;
