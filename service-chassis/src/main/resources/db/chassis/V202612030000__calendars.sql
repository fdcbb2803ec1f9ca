-- Calendars of public holidays that the catalog tells; of other years those that are built in hold.
create table calendar_year (
  year    integer primary key,
  state   jsonb   not null,
  version bigint  not null
);
