package org.duibiao.ledger.entry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.diagnosis.application.DiagnosedEntry;
import org.duibiao.ledger.diagnosis.domain.Diagnosis;
import org.duibiao.ledger.diagnosis.domain.FindingChange;
import org.duibiao.ledger.diagnosis.infrastructure.Diagnoses;
import org.duibiao.ledger.entry.domain.Diagnosed;
import org.duibiao.ledger.entry.domain.DraftedPractices;
import org.duibiao.ledger.entry.domain.DraftedProblems;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.entry.domain.EntryDraft;
import org.duibiao.ledger.entry.domain.ReturnedRows;
import org.duibiao.ledger.entry.infrastructure.Entries;
import org.duibiao.ledger.entry.infrastructure.EntryRevisions;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.problem.application.ProblemRegister;
import org.duibiao.ledger.problem.domain.AcceptedRevision;
import org.duibiao.ledger.shared.LedgerTopics;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;

/**
 * The steps of every transition of an entry, within a transaction that others have begun: the entry
 * itself, its revision, the problems, the obligation and the facts. Used for a branch's own filing
 * and for the entry that goes with a unit's ledger.
 */
@ApplicationScoped
public class EntryKeeper implements DiagnosedEntry {
  private final Entries entries;
  private final EntryRevisions revisions;
  private final Diagnoses diagnoses;
  private final CampaignDesk campaigns;
  private final DutyDesk duties;
  private final ProblemRegister problems;
  private final Event<EntryReopened> reopened;
  private final Event<EntryRevised> revised;
  private final Outbox outbox;
  private final Access access;
  private final Clock clock;

  EntryKeeper(
      Entries entries,
      EntryRevisions revisions,
      Diagnoses diagnoses,
      CampaignDesk campaigns,
      DutyDesk duties,
      ProblemRegister problems,
      Event<EntryReopened> reopened,
      Event<EntryRevised> revised,
      Outbox outbox,
      Access access,
      @DomainTime Clock clock) {
    this.entries = entries;
    this.revisions = revisions;
    this.diagnoses = diagnoses;
    this.campaigns = campaigns;
    this.duties = duties;
    this.problems = problems;
    this.reopened = reopened;
    this.revised = revised;
    this.outbox = outbox;
    this.access = access;
    this.clock = clock;
  }

  /** The entry of a duty. */
  public Entry of(Duty duty) {
    return entries.of(duty.campaign().code(), duty.organisation().code());
  }

  /** What keeps an entry from being filed. */
  public List<Fault> faultsBeforeFiling(Duty duty, Entry entry) {
    return entry.faultsBeforeFiling(diagnosed(duty, diagnosis(duty)));
  }

  /** Files the entry as its next revision. */
  public void submit(Duty duty, Entry entry, Author signer, String comment) {
    Diagnosis diagnosis = diagnosis(duty);
    Diagnosed diagnosed = diagnosed(duty, diagnosis);
    entry.submit(signer, diagnosed, diagnosis.contributors(), clock);
    write(entry);
    revisions.keep(entry, comment, clock.instant());
    duties.change(duty.obligation(), obligation -> obligation.submit(clock));
  }

  /**
   * Checks that a suggested content could be filed, and changes nothing.
   *
   * @throws DomainException INVALID_CONTENT if it could not
   */
  public void requireRevisable(Duty duty, Entry entry, EntryDraft draft) {
    entry.content().revisedBy(draft, campaigns.guide(duty.campaign(), duty.organisation())::has);
  }

  /** Files a suggested content as the next revision; what was due stays in time as it was. */
  public void revise(Duty duty, Entry entry, EntryDraft draft, Author signer, String reason) {
    Guide guide = campaigns.guide(duty.campaign(), duty.organisation());
    entry.revise(draft, guide::has, reason, signer, clock);
    write(entry);
    revisions.keep(entry, reason, clock.instant());
    if (duty.ofUnit()) {
      revised.fire(new EntryRevised(duty, signer, reason));
    }
  }

  /** Accepts the filed revision, records its problems, and tells what its diagnosis found. */
  public void accept(Duty duty, Entry entry, String comment) {
    String why =
        Optional.ofNullable(entry.correctionReason())
            .or(() -> Optional.ofNullable(comment))
            .orElse("");
    long number = problems.accept(accepted(duty, entry, why));
    tellDiagnosis(duty, entry, number);
    entry.accept(access.caller().person(), clock);
    write(entry);
    duties.change(duty.obligation(), obligation -> obligation.fulfil(clock));
  }

  private void tellDiagnosis(Duty duty, Entry entry, long number) {
    Guide guide = campaigns.guide(duty.campaign(), duty.organisation());
    Diagnosis diagnosis = diagnosis(duty);
    outbox.append(
        LedgerTopics.LEDGER_EVENTS,
        diagnosis.accepted(guide, entry.revision(), clock.instant()),
        number + diagnosis.toldAgain());
  }

  private AcceptedRevision accepted(Duty duty, Entry entry, String reason) {
    return new AcceptedRevision(
        entry.campaign(),
        entry.organisation(),
        entry.revision(),
        entry.content().problems().stream()
            .map(row -> new AcceptedRevision.ProblemRow(row.id(), row.indicator(), row.text()))
            .toList(),
        entry.contributors().persons(),
        duty.campaign().rectificationDueDate(),
        reason,
        clock.instant());
  }

  /** Sends the entry back. */
  public void sendBack(
      Duty duty, Entry entry, String reason, LocalDate correctBy, ReturnedRows rows) {
    duty.campaign().requireCorrectBy(correctBy, ChinaTime.today(clock));
    entry.sendBack(access.caller().person(), reason, correctBy, rows, clock);
    write(entry);
    duties.change(duty.obligation(), one -> one.sendBack(reason, correctBy, clock));
  }

  /** Takes the entry back before review. */
  public void recall(Duty duty, Entry entry, String reason) {
    entry.recall(access.caller().person(), reason, clock);
    write(entry);
    duties.change(duty.obligation(), (Obligation obligation) -> obligation.recall(clock));
  }

  /** Begins a correction of what was accepted. */
  public void reopen(Duty duty, Entry entry, String reason) {
    entry.reopen(access.caller().person(), reason, clock);
    write(entry);
    duties.change(duty.obligation(), obligation -> obligation.reopen(reason, clock));
    if (duty.ofUnit()) {
      reopened.fire(new EntryReopened(duty, reason));
    }
  }

  /** Writes the entry and the facts about it. */
  public void write(Entry entry) {
    entries.persistAndFlush(entry);
    outbox.append(LedgerTopics.LEDGER_EVENTS, entry);
  }

  private Diagnosis diagnosis(Duty duty) {
    return diagnoses.of(duty.campaign().code(), duty.organisation().code());
  }

  private Diagnosed diagnosed(Duty duty, Diagnosis diagnosis) {
    return Diagnosed.of(diagnosis, campaigns.guide(duty.campaign(), duty.organisation()));
  }

  @Override
  public boolean writable(Duty duty) {
    return of(duty).state().writable();
  }

  @Override
  public void requireWritable(Duty duty) {
    FilingState state = of(duty).state();
    if (!Entry.TRANSITIONS.allow(state, FilingAction.SAVE)) {
      throw duty.locks(clock).undeclared(state, FilingAction.SAVE);
    }
  }

  @Override
  public void draft(Duty duty, List<FindingChange> changes, Guide guide, Author author) {
    Entry entry = of(duty);
    boolean changed = false;
    for (FindingChange change : changes) {
      String code = change.after().indicator();
      String text = guide.indicator(code).map(Guide.Indicator::text).orElse(code);
      List<String> problems = DraftedProblems.of(change.after(), text);
      List<String> practices = DraftedPractices.of(change.after());
      changed |= entry.draft(code, problems, practices, author);
    }
    if (changed) {
      write(entry);
    }
  }
}
