-- Calendars of public holidays that the office has put in; those that are built in have no row.
create table holiday_calendar (
  year           integer primary key,
  notice         text,
  days           text    not null,
  revision       bigint  not null,
  event_sequence bigint  not null
);
