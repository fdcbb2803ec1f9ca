-- The first moment from which somebody may be told: outside of the quiet hours for all and of the person's own. Where both
-- together leave no moment of the day, the person's own count for nothing, so that nobody is never told.
create function may_go_at(moment timestamptz, quiet_from time, quiet_until time, own_from time, own_until time)
returns timestamptz
immutable language sql as $$
  select case when quiet_end(both_of.over_at, own_from, own_until) > both_of.over_at then for_all.over_at
    else both_of.over_at end
  from (select quiet_end(moment, quiet_from, quiet_until) as over_at) as for_all
  cross join lateral (select quiet_end(for_all.over_at, own_from, own_until) as over_at) as own
  cross join lateral (select quiet_end(own.over_at, quiet_from, quiet_until) as over_at) as both_of
$$;
