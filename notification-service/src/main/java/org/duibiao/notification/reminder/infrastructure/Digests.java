package org.duibiao.notification.reminder.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Makes one message of all that was decided for one recipient by one rule, of one milestone and due
 * date. What was answered meanwhile is left out.
 */
@ApplicationScoped
public class Digests {
  private static final String ANSWERED =
      """
      update delivery v set state = 'SUPPRESSED'
      where v.state = 'SCHEDULED' and not exists (select 1 from deadline d
        where d.subject_kind = v.subject_kind and d.subject = v.subject
          and d.owed and d.due_date = v.due_date)
      """;

  private static final String TELL =
      """
      with digest as materialized (
        select v.rule, v.recipient, v.addressed, v.subject_kind, v.campaign, v.milestone,
               v.due_date, count(*) as subjects, gen_random_uuid() as id,
               min(v.title) filter (where v.subject_kind <> 'ITEM') as title
        from delivery v where v.state = 'SCHEDULED'
        group by v.rule, v.recipient, v.addressed, v.subject_kind, v.campaign, v.milestone,
                 v.due_date
        order by v.rule, v.recipient, v.due_date
        limit :chunk
      ),
      written as (
        insert into message (id, recipient, kind, subject_kind, campaign, milestone, title,
          organisation, organisation_name, due_date, subject_count, sent_at)
        select g.id, g.recipient, r.kind, g.subject_kind, g.campaign, g.milestone, g.title,
          g.addressed, coalesce(n.name, g.addressed), g.due_date, g.subjects,
          cast(:now as timestamptz)
        from digest g join reminder_rule r on r.code = g.rule
        left join organisation_node n on n.code = g.addressed
      )
      update delivery v
      set state = 'SENT', message_id = g.id, sent_at = cast(:now as timestamptz)
      from digest g
      where v.state = 'SCHEDULED' and v.rule = g.rule and v.recipient = g.recipient
        and v.addressed = g.addressed and v.subject_kind = g.subject_kind
        and v.campaign = g.campaign and v.milestone is not distinct from g.milestone
        and v.due_date = g.due_date
      """;

  private final EntityManager database;

  Digests(EntityManager database) {
    this.database = database;
  }

  /**
   * Makes the next digests.
   *
   * @param chunk most messages
   * @return how many subjects they list, 0 when none is left
   */
  public int tell(Instant now, int chunk) {
    database.createNativeQuery(ANSWERED).executeUpdate();
    return database
        .createNativeQuery(TELL)
        .setParameter("now", now.toString())
        .setParameter("chunk", chunk)
        .executeUpdate();
  }
}
