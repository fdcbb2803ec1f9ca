-- Search in Chinese text: a text is found by its pairs of neighbouring characters. Two characters are one
-- pair, which an index answers; what it finds is looked at again by position(). Texts beyond the bound are
-- found by their beginning.

create or replace function search_bigrams(words text) returns text[]
  language sql immutable strict parallel safe cost 2000 as $$
  select coalesce(array_agg(distinct pair.first || pair.second), '{}')
  from (select each.character as first, lead(each.character) over (order by each.at) as second
        from unnest(string_to_array(left(lower(words), 200000), null)) with ordinality
          as each (character, at)) pair
  where pair.second is not null
$$;
