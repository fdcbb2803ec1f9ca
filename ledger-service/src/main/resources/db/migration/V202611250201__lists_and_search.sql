-- Search in Chinese text: a text is found by its pairs of neighbouring characters. Two characters are one
-- pair, which an index answers; what it finds is looked at again by position(). Texts beyond the bound are
-- found by their beginning.

create function search_bigrams(words text) returns text[]
  language sql immutable strict parallel safe cost 2000 as $$
  select coalesce(array_agg(distinct pair.first || pair.second), '{}')
  from (select each.character as first, lead(each.character) over (order by each.at) as second
        from unnest(string_to_array(left(lower(words), 200000), null)) with ordinality
          as each (character, at)) pair
  where pair.second is not null
$$;

-- The words of an entry's content without the names of its fields.
create function entry_words(content text) returns text
  language sql immutable strict parallel safe cost 2000 as $$
  select concat_ws(chr(10), cast(content as jsonb) ->> 'remarks',
    (select string_agg(word #>> '{}', chr(10))
     from jsonb_path_query(cast(content as jsonb), 'lax $.*[*].text') word
     where jsonb_typeof(word) = 'string'),
    (select string_agg(word #>> '{}', chr(10))
     from jsonb_path_query(cast(content as jsonb), 'lax $.*[*].title') word
     where jsonb_typeof(word) = 'string'))
$$;

create index ix_organisation_node_name on organisation_node
  using gin (search_bigrams(name || ' ' || coalesce(short_name, '') || ' ' || code));
create index ix_problem_text on problem using gin (search_bigrams(text));
create index ix_entry_content on entry using gin (search_bigrams(entry_words(content)));

-- The orders of the lists, each read from an index from where the page before ended. The counted path is the
-- organisation's place in the tree.

create index ix_obligation_campaign_counted_path on obligation (campaign, counted_path, milestone);
create index ix_obligation_campaign_state_counted_path on obligation (campaign, state, counted_path, milestone);
create index ix_obligation_campaign_due_date on obligation (campaign, due_date, counted_path, milestone);
create index ix_obligation_campaign_first_submitted_at on obligation
  (campaign, coalesce(first_submitted_at, '-infinity'), counted_path, milestone);

create index ix_problem_campaign_indicator on problem (campaign, indicator, accepted_at, id);
create index ix_problem_campaign_accepted_at on problem (campaign, accepted_at, id);

-- How people are reached, for the call list 催报清单; portals never see it.
alter table appointment add column email text;
alter table appointment add column phone text;

-- 催报记录: who was called about what is owed; only ever added to.
create table obligation_contact (
  id            uuid primary key,
  obligation_id uuid not null references obligation (id),
  channel       text not null,
  person        text not null,
  note          text,
  contacted_at  timestamptz not null,
  recorded_by   text not null,
  recorded_at   timestamptz not null
);
create index ix_obligation_contact_obligation_id on obligation_contact (obligation_id, contacted_at, id);

create function obligation_contact_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'a contact is never changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger obligation_contact_no_change before update or delete on obligation_contact
  for each row execute function obligation_contact_is_append_only();

-- Entries by what their rows name.
create index ix_entry_content_rows on entry using gin ((cast(content as jsonb)) jsonb_path_ops);
