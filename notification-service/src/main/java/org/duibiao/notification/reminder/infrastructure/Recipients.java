package org.duibiao.notification.reminder.infrastructure;

/**
 * Who is told, as a piece of SQL: the one place of this rule. It expects a table expression {@code
 * owing (organisation, path)} and the day {@code :today}, and gives {@code addressee (audience,
 * organisation, person, addressed)}, each person once per audience and owing organisation.
 *
 * <p>The post that answers for an organisation is its secretary, else its deputy; for a committee
 * it is its office, else its secretary, else its deputy. The nearest organisation where somebody
 * answers is addressed: for OWNER from the owing one upward, for SUPERIOR and REVIEWER from the one
 * above. OFFICE means the nearest committee above with an office. Officers of the owing
 * organisation are told with its secretary. Beside each of them those are told to whom they have
 * delegated that post (授权代办), on a day on which the delegation is valid and as far as it reaches.
 */
final class Recipients {
  /**
   * Whether a row {@code %1$s (audience, answers, path)} goes to the person who answers for it, and
   * not to posts: who holds a post somewhere, and whose organisation has a known place.
   */
  private static final String NAMED =
      """
      %1$s.audience = 'OWNER' and %1$s.answers is not null and %1$s.path is not null
        and exists (select 1 from appointment a where a.person = %1$s.answers
          and (a.valid_from is null or a.valid_from <= cast(:today as date))
          and (a.valid_to is null or a.valid_to >= cast(:today as date)))
      """;

  static final String SQL =
      """
      line as (
        select o.organisation, up.code, n.type,
               cardinality(string_to_array(rtrim(o.path, '/'), '/')) - up.place as distance
        from owing o
        cross join lateral unnest(string_to_array(rtrim(o.path, '/'), '/'))
          with ordinality as up (code, place)
        cross join lateral (select n.type from organisation_node n
          where n.code = up.code offset 0) as n
      ),
      holder as (
        select l.organisation, l.code, l.distance, l.type, a.post, a.person,
               case when l.type = 'COMMITTEE'
                 then array_position(array['OFFICE', 'SECRETARY', 'DEPUTY_SECRETARY'], a.post)
                 else array_position(array['SECRETARY', 'DEPUTY_SECRETARY'], a.post)
               end as rank
        from line l
        cross join lateral (select * from appointment a
          where a.organisation = l.code offset 0) as a
        where (a.valid_from is null or a.valid_from <= cast(:today as date))
          and (a.valid_to is null or a.valid_to >= cast(:today as date))
      ),
      answering as (
        select h.*, s.audience,
               dense_rank() over (partition by s.audience, h.organisation
                                  order by h.distance, h.rank) as choice
        from holder h
        join (values ('OWNER', 0), ('SUPERIOR', 1), ('REVIEWER', 1), ('OFFICE', 1)) as s (audience, nearest)
          on h.distance >= s.nearest
        where h.rank is not null
          and (s.audience <> 'OFFICE' or h.type = 'COMMITTEE' and h.post = 'OFFICE')
      ),
      appointed as (
        select audience, organisation, person, code as addressed, distance, post
        from answering where choice = 1
        union all
        select 'OWNER', organisation, person, code, distance, post
        from holder where distance = 0 and post in ('OFFICER', 'ORGANISER')
      ),
      delegated as (
        select a.audience, a.organisation, d.delegate as person, a.addressed, a.distance
        from appointed a
        join owing o on o.organisation = a.organisation
        join delegation d on d.delegator = a.person and d.organisation = a.addressed
          and d.role = case a.post when 'SECRETARY' then 'secretary' when 'OFFICE' then 'office'
                         else 'officer' end
          and d.active and cast(:today as date) between d.valid_from and d.valid_to
        cross join lateral (select path from organisation_node
          where code = d.organisation offset 0) as at
        cross join lateral (select path from organisation_node
          where code = d.reach offset 0) as reach
        where starts_with(reach.path, at.path) and starts_with(o.path, reach.path)
      ),
      addressee as (
        select distinct on (audience, organisation, person) audience, organisation, person, addressed
        from (
          select audience, organisation, person, addressed, distance from appointed
          union all
          select audience, organisation, person, addressed, distance from delegated
        ) as everyone
        order by audience, organisation, person, distance, addressed
      )
      """;

  private Recipients() {}

  /** The same of a row of that name. */
  static String named(String row) {
    return NAMED.formatted(row).strip();
  }
}
