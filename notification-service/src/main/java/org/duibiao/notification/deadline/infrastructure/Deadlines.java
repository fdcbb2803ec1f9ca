package org.duibiao.notification.deadline.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.notification.deadline.application.ItemChange;
import org.duibiao.notification.deadline.application.ObligationChange;
import org.duibiao.notification.deadline.domain.ObligationFact;

/** The deadlines' writing side: each statement is one upsert that yields to what is newer. */
@ApplicationScoped
public class Deadlines {
  private static final String OBLIGATION =
      """
      insert into deadline (subject_kind, subject, version, campaign, milestone, title,
        organisation, due_date, owed, submitted_once, announced_on)
      values ('OBLIGATION', :subject, :version, :campaign, cast(:milestone as text),
        cast(:title as text), :organisation, cast(:dueDate as date),
        coalesce(cast(cast(:owed as text) as boolean), true),
        coalesce(cast(cast(:submittedOnce as text) as boolean), false),
        cast(:announcedOn as date))
      on conflict (subject_kind, subject) do update set
        version = excluded.version,
        title = coalesce(excluded.title, deadline.title),
        due_date = coalesce(excluded.due_date, deadline.due_date),
        owed = coalesce(cast(cast(:owed as text) as boolean), deadline.owed),
        submitted_once = coalesce(cast(cast(:submittedOnce as text) as boolean),
          deadline.submitted_once),
        announced_on = coalesce(excluded.announced_on, deadline.announced_on),
        unheard = false, next_rung_at = '-infinity'
      where deadline.version < excluded.version
      """;

  private static final String COMPLETE =
      """
      update deadline set title = coalesce(title, cast(:title as text)),
        due_date = coalesce(due_date, cast(:dueDate as date))
      where subject_kind = 'OBLIGATION' and subject = :subject
        and (title is null or due_date is null)
      """;

  private static final String OPEN_CORRECTION =
      """
      insert into deadline (subject_kind, subject, version, campaign, milestone, title,
        organisation, due_date, owed, submitted_once, announced_on)
      select 'CORRECTION', subject, version, campaign, milestone, title, organisation,
        cast(:correctBy as date), true, false, announced_on
      from deadline where subject_kind = 'OBLIGATION' and subject = :subject
      on conflict (subject_kind, subject) do update set version = excluded.version,
        title = excluded.title, due_date = excluded.due_date, owed = true,
        announced_on = excluded.announced_on, unheard = false, next_rung_at = '-infinity'
      where deadline.version < excluded.version
      """;

  private static final String CLOSE_CORRECTION =
      """
      update deadline set owed = false, unheard = false, version = :version
      where subject_kind = 'CORRECTION' and subject = :subject and version < :version
      """;

  private static final String ITEM =
      """
      insert into deadline (subject_kind, subject, version, campaign, title, organisation,
        due_date, owed, submitted_once)
      values ('ITEM', :subject, :version, :campaign, cast(:title as text), :organisation,
        cast(:dueDate as date), cast(:owed as boolean), false)
      on conflict (subject_kind, subject) do update set version = excluded.version,
        title = excluded.title, due_date = excluded.due_date, owed = excluded.owed,
        organisation = excluded.organisation, unheard = false, next_rung_at = '-infinity'
      where deadline.version < excluded.version
      """;

  private final EntityManager database;

  Deadlines(EntityManager database) {
    this.database = database;
  }

  /**
   * Takes a fact about an obligation in.
   *
   * @return whether it was newer than all that is known of it
   */
  public boolean applyIfNewer(ObligationChange change) {
    boolean returned = change.fact() == ObligationFact.RETURNED;
    return subject(OBLIGATION, change.subject())
            .setParameter("version", change.version())
            .setParameter("campaign", change.campaign())
            .setParameter("milestone", change.milestone())
            .setParameter("title", change.title())
            .setParameter("organisation", change.organisation())
            .setParameter("dueDate", text(change.dueDate()))
            .setParameter("owed", change.fact().owed().value())
            .setParameter("submittedOnce", change.fact().submittedOnce().value())
            .setParameter("announcedOn", returned ? text(ChinaTime.dayOf(change.at())) : null)
            .executeUpdate()
        == 1;
  }

  /** Adds from an opening that comes late what no later fact says: the title and the due date. */
  public void complete(ObligationChange opening) {
    subject(COMPLETE, opening.subject())
        .setParameter("title", opening.title())
        .setParameter("dueDate", text(opening.dueDate()))
        .executeUpdate();
  }

  /** Opens the deadline of a correction, beside that of the obligation. */
  public void openCorrection(ObligationChange returned) {
    subject(OPEN_CORRECTION, returned.subject())
        .setParameter("correctBy", text(returned.correctBy()))
        .executeUpdate();
  }

  /** Closes the deadline of a correction, if there is one. */
  public void closeCorrection(String subject, long version) {
    subject(CLOSE_CORRECTION, subject).setParameter("version", version).executeUpdate();
  }

  /** Takes the state of an item in, unless a newer one is known. */
  public void applyIfNewer(ItemChange change) {
    subject(ITEM, change.subject())
        .setParameter("version", change.version())
        .setParameter("campaign", change.campaign())
        .setParameter("title", change.indicator())
        .setParameter("organisation", change.organisation())
        .setParameter("dueDate", text(change.dueDate()))
        .setParameter("owed", Boolean.toString(change.owed()))
        .executeUpdate();
  }

  private Query subject(String statement, String subject) {
    return database.createNativeQuery(statement).setParameter("subject", subject);
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
