package org.duibiao.ledger.entry.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.entry.domain.EntryComparison;
import org.duibiao.ledger.entry.domain.EntryComparison.State;
import org.duibiao.ledger.entry.domain.RevisionChoice;
import org.duibiao.ledger.entry.infrastructure.EntryRevisions;
import org.duibiao.ledger.entry.infrastructure.EntryRevisions.Revision;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.signoff.SignedCopies;
import org.duibiao.ledger.signoff.SignedCopyRequest;
import org.duibiao.ledger.signoff.SignedCopyView;
import org.duibiao.ledger.signoff.domain.FiledKind;
import org.duibiao.ledger.signoff.domain.FiledRevision;
import org.duibiao.ledger.signoff.domain.FiledRevision.SheetRow;

/** The submissions of an entry as they were, and what differs between two of them. */
@ApplicationScoped
public class EntryHistory {
  private final DutyDesk duties;
  private final EntryKeeper keeper;
  private final EntryRevisions revisions;
  private final SignedCopies copies;

  EntryHistory(DutyDesk duties, EntryKeeper keeper, EntryRevisions revisions, SignedCopies copies) {
    this.duties = duties;
    this.keeper = keeper;
    this.revisions = revisions;
    this.copies = copies;
  }

  /** A submission, and whose it is. */
  public record Found(Duty duty, Entry entry, Revision revision) {}

  /** The submissions of an entry, the first one first. */
  @Transactional
  public List<Revision> all(String campaign, String organisation) {
    Entry entry = keeper.of(duties.ledger(campaign, organisation));
    return entry.id() == null ? List.of() : revisions.of(entry.id());
  }

  /** One submission of an entry. */
  @Transactional
  public Found one(String campaign, String organisation, int number) {
    Duty duty = duties.ledger(campaign, organisation);
    Entry entry = keeper.of(duty);
    return new Found(duty, entry, find(entry, number));
  }

  /** One submission as it stands on its sheet. */
  @Transactional
  public FiledRevision filed(String campaign, String organisation, int number) {
    return sheet(one(campaign, organisation, number));
  }

  /** A submission as it stands on its sheet. */
  public static FiledRevision sheet(Found found) {
    return sheet(found.duty(), found.revision());
  }

  private static FiledRevision sheet(Duty duty, Revision revision) {
    String code = duty.organisation().code();
    String name = duty.organisation().name();
    return new FiledRevision(
        FiledKind.ENTRY,
        duty.campaign().code(),
        duty.campaign().title(),
        code,
        name,
        revision.number(),
        revision.submittedAt(),
        revision.filledInBy(),
        revision.responsiblePerson(),
        revision.signedOffBy(),
        List.of(new SheetRow(code, name, EntryCells.of(revision.content()))),
        List.of());
  }

  /** The scans of signed sheets beside a submission. */
  @Transactional
  public List<SignedCopyView> signedCopies(String campaign, String organisation, int number) {
    Duty duty = one(campaign, organisation, number).duty();
    return copies.of(FiledKind.ENTRY, duty.campaign().code(), duty.organisation().code()).stream()
        .filter(copy -> copy.revision() == number)
        .toList();
  }

  /** Puts the scan of a signed sheet beside a submission. */
  @Transactional(rollbackOn = Exception.class)
  public SignedCopyView attach(
      String campaign, String organisation, int number, SignedCopyRequest request) {
    Duty duty = duties.ledgerHeld(campaign, organisation);
    Post post = copies.permitted(duty);
    find(keeper.of(duty), number);
    return copies.attach(FiledKind.ENTRY, duty, number, post, request);
  }

  /** What differs between a submission and another one, or what is written now; older first. */
  @Transactional
  public EntryComparison compare(
      String campaign, String organisation, int number, RevisionChoice with) {
    Entry entry = keeper.of(duties.ledger(campaign, organisation));
    State one = state(entry, new RevisionChoice(number));
    State other = with.number() == 0 ? State.NOTHING : state(entry, with);
    return with.after(number) ? EntryComparison.of(one, other) : EntryComparison.of(other, one);
  }

  private State state(Entry entry, RevisionChoice which) {
    if (which.draft()) {
      return new State(
          entry.content(), entry.filledInBy(), entry.responsiblePerson(), entry.signedOffBy());
    }
    Revision revision = find(entry, which.number());
    return new State(
        revision.content(),
        revision.filledInBy(),
        revision.responsiblePerson(),
        revision.signedOffBy());
  }

  private Revision find(Entry entry, int number) {
    if (entry.id() == null) {
      throw new DomainException(NOT_FOUND);
    }
    return revisions.find(entry.id(), number).orElseThrow(() -> new DomainException(NOT_FOUND));
  }
}
