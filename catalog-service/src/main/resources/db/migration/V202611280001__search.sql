create index ix_organisation_node_name on organisation_node
  using gin (search_bigrams(name || ' ' || coalesce(short_name, '') || ' ' || code));
create index ix_person_name on person using gin (search_bigrams(name || ' ' || staff_number));
