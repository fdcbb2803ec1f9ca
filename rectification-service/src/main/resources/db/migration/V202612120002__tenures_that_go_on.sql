-- Who was secretary of an organisation on which of the days asked for, each day once: of those whose time it falls into,
-- the one who came last, so the day of a handover is the successor's, and whoever was in office throughout another's time
-- is so again after it; what is left is vacant. The first span also takes what fell before the first day, the last what
-- fell after the last.
create or replace function appraisal_tenure(unit text, opens date, closes date)
returns table (kind text, appointment text, person text, person_name text, first date, last date, since date, upto date)
language sql stable as $$
  with served as (
    select a.id, a.person, a.name, a.valid_from, greatest(coalesce(a.valid_from, opens), opens) as begins,
      least(coalesce(a.valid_to, closes), closes) as ends
    from appointment a
    where a.organisation = unit and a.post = 'SECRETARY' and opens <= closes
      and (a.valid_from is null or a.valid_from <= closes) and (a.valid_to is null or a.valid_to >= opens)
      and (a.valid_from is null or a.valid_to is null or a.valid_from <= a.valid_to)
  ), turns as (
    select opens as day where opens <= closes
    union select begins from served
    union select ends + 1 from served where ends < closes
  ), held as (
    select t.day, s.id, s.person, s.name, lag(s.id) over (order by t.day) as former,
      row_number() over (order by t.day) as number
    from turns t
    left join lateral (
      select * from served where t.day between served.begins and served.ends
      order by served.valid_from desc nulls last, served.id collate "C" desc limit 1) s on true
  ), spans as (
    select h.*, lead(h.day) over (order by h.day) as next
    from held h where h.number = 1 or h.id is distinct from h.former
  )
  select case when s.id is null then 'VACANT' else 'SECRETARY' end, s.id, s.person, s.name, s.day,
    coalesce(s.next - 1, closes),
    case when s.number = 1 then date '-infinity' else s.day end,
    case when s.next is null then date 'infinity' else s.next - 1 end
  from spans s
$$;
