-- Rows with a fault are none of those that would be founded or changed.

alter table import_row add column faulty boolean not null default false;
