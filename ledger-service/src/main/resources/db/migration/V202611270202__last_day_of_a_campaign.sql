-- More time is given until a campaign is over; known anew with the next state that the catalog tells.

alter table campaign add column last_day date;
update campaign c set last_day =
  (select max(greatest(m.due_date, m.lock_date)) + interval '1 year' from milestone m where m.campaign = c.code);
