package org.duibiao.notification.deadline.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.notification.deadline.application.DueChange;
import org.duibiao.notification.deadline.application.ObligationChange;
import org.duibiao.notification.deadline.domain.ObligationFact;
import org.duibiao.notification.deadline.domain.SubjectKind;

/** The deadlines' writing side: each statement is one upsert that yields to what is newer. */
@ApplicationScoped
public class Deadlines {
  private static final String OBLIGATION =
      """
      insert into deadline (subject_kind, subject, version, campaign, milestone, title,
        organisation, due_date, owed, submitted_once, announced_on, dated_at)
      values ('OBLIGATION', :subject, :version, :campaign, cast(:milestone as text),
        cast(:title as text), :organisation, cast(:dueDate as date),
        coalesce(cast(cast(:owed as text) as boolean), true),
        coalesce(cast(cast(:submittedOnce as text) as boolean), false),
        cast(:announcedOn as date), cast(:at as timestamptz))
      on conflict (subject_kind, subject) do update set
        version = excluded.version,
        title = coalesce(excluded.title, deadline.title),
        dated_at = case when excluded.due_date <> deadline.due_date then excluded.dated_at
          else deadline.dated_at end,
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

  private static final String OPEN_FOLLOWING =
      """
      insert into deadline (subject_kind, subject, version, campaign, milestone, title,
        organisation, due_date, owed, submitted_once, announced_on, dated_at)
      select :kind, subject, version, campaign, milestone, title, organisation,
        cast(:dueDate as date), true, false, announced_on, cast(:at as timestamptz)
      from deadline where subject_kind = :of and subject = :subject
      on conflict (subject_kind, subject) do update set version = excluded.version,
        title = excluded.title, organisation = excluded.organisation,
        due_date = excluded.due_date, dated_at = excluded.dated_at, owed = true,
        announced_on = excluded.announced_on,
        unheard = false, next_rung_at = '-infinity'
      where deadline.version <= excluded.version
      """;

  private static final String CLOSE_FOLLOWING =
      """
      update deadline set owed = false, unheard = false, version = :version
      where subject_kind in ('CORRECTION', 'REVIEW') and subject = :subject and version < :version
      """;

  private static final String DUE =
      """
      insert into deadline (subject_kind, subject, version, campaign, milestone, title,
        organisation, person, due_date, owed, submitted_once, dated_at)
      values (:kind, :subject, :version, :campaign, cast(:milestone as text),
        cast(:title as text), :organisation, cast(:person as text), cast(:dueDate as date),
        cast(:owed as boolean), false, cast(:at as timestamptz))
      on conflict (subject_kind, subject) do update set version = excluded.version,
        title = coalesce(excluded.title, deadline.title),
        dated_at = case when excluded.due_date <> deadline.due_date then excluded.dated_at
          else deadline.dated_at end,
        due_date = coalesce(excluded.due_date, deadline.due_date), owed = excluded.owed,
        organisation = excluded.organisation, person = excluded.person, unheard = false,
        next_rung_at = '-infinity'
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
            .setParameter("at", change.at().toString())
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

  /**
   * Opens a deadline that follows from what has become of a subject, beside the subject's own.
   *
   * @param kind of the deadline
   * @param of the subject's own kind
   * @param at since when
   */
  public void openFollowing(
      SubjectKind kind, SubjectKind of, String subject, LocalDate dueDate, Instant at) {
    subject(OPEN_FOLLOWING, subject)
        .setParameter("kind", kind.name())
        .setParameter("of", of.name())
        .setParameter("dueDate", dueDate.toString())
        .setParameter("at", at.toString())
        .executeUpdate();
  }

  /** Closes the deadlines that followed from an earlier fact about a subject, if there are any. */
  public void closeFollowing(String subject, long version) {
    subject(CLOSE_FOLLOWING, subject).setParameter("version", version).executeUpdate();
  }

  /**
   * Takes in what is owed until when.
   *
   * @return whether it was newer than all that is known of it
   */
  public boolean applyIfNewer(DueChange change) {
    return subject(DUE, change.subject())
            .setParameter("kind", change.kind().name())
            .setParameter("version", change.version())
            .setParameter("campaign", change.campaign())
            .setParameter("milestone", change.milestone())
            .setParameter("title", change.title())
            .setParameter("organisation", change.organisation())
            .setParameter("person", change.person())
            .setParameter("dueDate", text(change.dueDate()))
            .setParameter("owed", Boolean.toString(change.owed()))
            .setParameter("at", change.at().toString())
            .executeUpdate()
        == 1;
  }

  private Query subject(String statement, String subject) {
    return database.createNativeQuery(statement).setParameter("subject", subject);
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
