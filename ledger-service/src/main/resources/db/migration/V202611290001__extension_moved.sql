-- How many obligations got a later date by an extension: told with it, and not counted on each read.
alter table extension add column moved integer not null default 0;

update extension e set moved = (
  select count(*) from extended_obligation x
  where x.extension = e.id and (x.due_before is null or x.due_before < e.until));
