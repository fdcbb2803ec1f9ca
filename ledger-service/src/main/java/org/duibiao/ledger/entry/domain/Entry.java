package org.duibiao.ledger.entry.domain;

import static org.duibiao.ledger.shared.domain.FilingAction.ACCEPT;
import static org.duibiao.ledger.shared.domain.FilingAction.RECALL;
import static org.duibiao.ledger.shared.domain.FilingAction.REOPEN;
import static org.duibiao.ledger.shared.domain.FilingAction.RETURN;
import static org.duibiao.ledger.shared.domain.FilingAction.REVISE;
import static org.duibiao.ledger.shared.domain.FilingAction.SAVE;
import static org.duibiao.ledger.shared.domain.FilingAction.SUBMIT;
import static org.duibiao.ledger.shared.domain.FilingState.ACCEPTED;
import static org.duibiao.ledger.shared.domain.FilingState.DRAFT;
import static org.duibiao.ledger.shared.domain.FilingState.REOPENED;
import static org.duibiao.ledger.shared.domain.FilingState.RETURNED;
import static org.duibiao.ledger.shared.domain.FilingState.SUBMITTED;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.People;
import org.duibiao.ledger.shared.domain.Transitions;

/**
 * One organisation's row of the diagnosis ledger 台账条目, filed upward until its superior accepts it.
 *
 * <p>Invariants: every submission is a revision that never changes; acceptance pins one, and while
 * a correction is under way the accepted one stays in force. Whoever wrote or filed anything since
 * the last acceptance is a contributor to what is filed next, and so is the one for whom they did
 * it by delegation: returning or recalling it launders nobody.
 *
 * <p>The notice: “逐级逐一建立工作台账（见附件2）”.
 */
@Entity
@Table(name = "entry")
public class Entry extends AggregateRoot<EntryEvent> {
  /** Every transition there is. */
  public static final Transitions<FilingState, FilingAction> TRANSITIONS =
      Transitions.<FilingState, FilingAction>over(FilingAction.class)
          .with(DRAFT, SAVE, DRAFT)
          .with(RETURNED, SAVE, RETURNED)
          .with(REOPENED, SAVE, REOPENED)
          .with(DRAFT, SUBMIT, SUBMITTED)
          .with(RETURNED, SUBMIT, SUBMITTED)
          .with(REOPENED, SUBMIT, SUBMITTED)
          .with(SUBMITTED, ACCEPT, ACCEPTED)
          .with(SUBMITTED, RETURN, RETURNED)
          .with(SUBMITTED, RECALL, DRAFT)
          .with(SUBMITTED, REVISE, SUBMITTED)
          .with(ACCEPTED, REOPEN, REOPENED);

  @Id private UUID id;
  private String campaign;
  private String organisation;

  @Enumerated(EnumType.STRING)
  private FilingState state;

  private int revision;

  @Column(name = "accepted_revision")
  private Integer acceptedRevision;

  private EntryContent content;
  private People contributors;

  @Column(name = "filled_in_by")
  private String filledInBy;

  @Column(name = "filled_in_post")
  private String filledInPost;

  @Column(name = "signed_off_by")
  private String signedOffBy;

  @Column(name = "responsible_person")
  private String responsiblePerson;

  @Column(name = "return_reason")
  private String returnReason;

  @Column(name = "correction_reason")
  private String correctionReason;

  @Column(name = "returned_rows")
  private ReturnedRows returnedRows;

  @Column(name = "correct_by")
  private LocalDate correctBy;

  @Version private long version;

  protected Entry() {}

  /** One in which nothing is written yet. */
  public static Entry begin(String campaign, String organisation) {
    Entry begun = new Entry();
    begun.id = UUID.randomUUID();
    begun.campaign = campaign;
    begun.organisation = organisation;
    begun.state = DRAFT;
    begun.content = EntryContent.EMPTY;
    begun.contributors = People.NOBODY;
    begun.returnedRows = ReturnedRows.NONE;
    begun.version = -1;
    return begun;
  }

  /** Replaces all rows by what an author wants. */
  public void save(
      EntryDraft draft, Predicate<String> knownIndicator, String responsible, Author author) {
    TRANSITIONS.next(state, SAVE);
    content = content.replacedBy(draft, knownIndicator);
    responsiblePerson = responsible;
    filledIn(author);
  }

  /**
   * Takes over what a diagnosis drafts for an indicator.
   *
   * @param problems none if nothing is below standard
   * @param practices none if nothing is to be learnt
   * @return whether anything changed
   */
  public boolean draft(
      String indicator, List<String> problems, List<String> practices, Author author) {
    TRANSITIONS.next(state, SAVE);
    EntryContent drafted =
        content.withDraftedProblems(indicator, problems).withDraftedPractices(indicator, practices);
    if (drafted.equals(content)) {
      return false;
    }
    content = drafted;
    filledIn(author);
    return true;
  }

  private void filledIn(Author author) {
    filledInBy = author.person();
    filledInPost = author.post();
    contributors = contributors.and(author.concerned());
  }

  /**
   * What keeps it from being filed: indicators not assessed, no word about problems, or the word
   * that there are none beside findings that say otherwise.
   */
  public List<Fault> faultsBeforeFiling(Diagnosed diagnosed) {
    List<Fault> faults = new ArrayList<>(diagnosed.faultsBeforeFiling(content));
    faults.addAll(content.faultsBeforeFiling());
    return faults;
  }

  /**
   * Files it as the next revision.
   *
   * @param alsoContributed those who diagnosed: their findings are filed with it
   * @throws DomainException INVALID_CONTENT while anything is missing
   */
  public void submit(Author signer, Diagnosed diagnosed, People alsoContributed, Clock clock) {
    FilingState next = TRANSITIONS.next(state, SUBMIT);
    List<Fault> faults = faultsBeforeFiling(diagnosed);
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
    state = next;
    revision++;
    signedOffBy = signer.person();
    contributors = contributors.and(alsoContributed.persons()).and(signer.concerned());
    returnReason = null;
    returnedRows = ReturnedRows.NONE;
    correctBy = null;
    tell(EntryEvent.SUBMITTED, signer.person(), null, clock);
  }

  /**
   * Files what a reviewer suggested as the next revision; it is the owner who contributes.
   *
   * @throws DomainException INVALID_CONTENT if it could not have been filed like this
   */
  public void revise(
      EntryDraft draft, Predicate<String> knownIndicator, String why, Author signer, Clock clock) {
    state = TRANSITIONS.next(state, REVISE);
    content = content.revisedBy(draft, knownIndicator);
    revision++;
    signedOffBy = signer.person();
    contributors = contributors.and(signer.concerned());
    tell(EntryEvent.REVISED, signer.person(), why, clock);
  }

  /** Accepts the revision that was filed; it is in force from now on. */
  public void accept(String reviewer, Clock clock) {
    state = TRANSITIONS.next(state, ACCEPT);
    acceptedRevision = revision;
    correctionReason = null;
    tell(EntryEvent.ACCEPTED, reviewer, null, clock);
  }

  /** Sends it back to its authors with a reason; they correct and file it again. */
  public void sendBack(
      String reviewer, String reason, LocalDate by, ReturnedRows rows, Clock clock) {
    state = TRANSITIONS.next(state, RETURN);
    returnReason = reason;
    returnedRows = rows;
    correctBy = by;
    tell(EntryEvent.RETURNED, reviewer, reason, clock);
  }

  /** Takes it back before it was reviewed. */
  public void recall(String person, String reason, Clock clock) {
    state = TRANSITIONS.next(state, RECALL);
    tell(EntryEvent.RECALLED, person, reason, clock);
  }

  /** Begins a correction 更正; contributors are counted anew, as what stood was accepted. */
  public void reopen(String person, String reason, Clock clock) {
    state = TRANSITIONS.next(state, REOPEN);
    returnReason = reason;
    correctionReason = reason;
    contributors = People.NOBODY;
    tell(EntryEvent.REOPENED, person, reason, clock);
  }

  /** Where a row stands, for a reviewer who names it. */
  public boolean has(UUID row) {
    return List.of(content.successfulPractices(), content.typicalCases(), content.problems())
        .stream()
        .anyMatch(rows -> rows.stream().anyMatch(one -> one.id().equals(row)));
  }

  private void tell(String type, String person, String reason, Clock clock) {
    raise(
        new EntryEvent(
            UUID.randomUUID(),
            clock.instant(),
            type,
            id,
            campaign,
            organisation,
            revision,
            person,
            reason));
  }

  /** Null while nothing is written. */
  public UUID id() {
    return version < 0 ? null : id;
  }

  public String campaign() {
    return campaign;
  }

  public String organisation() {
    return organisation;
  }

  public FilingState state() {
    return state;
  }

  /** Number of the last submission, 0 before the first. */
  public int revision() {
    return revision;
  }

  /** The revision in force, null if none was accepted. */
  public Integer acceptedRevision() {
    return acceptedRevision;
  }

  public EntryContent content() {
    return content;
  }

  /** Everyone who wrote or filed anything since the last acceptance. */
  public People contributors() {
    return contributors;
  }

  /** 填报人. */
  public String filledInBy() {
    return filledInBy;
  }

  /** The post in which it was filled in, for example one above 代填; null where not noted. */
  public String filledInPost() {
    return filledInPost;
  }

  /** 审签人. */
  public String signedOffBy() {
    return signedOffBy;
  }

  /** 责任人. */
  public String responsiblePerson() {
    return responsiblePerson;
  }

  public String returnReason() {
    return returnReason;
  }

  /** Why what was accepted is being corrected, until the correction is accepted. */
  public String correctionReason() {
    return correctionReason;
  }

  public ReturnedRows returnedRows() {
    return returnedRows;
  }

  public LocalDate correctBy() {
    return correctBy;
  }

  /** 0 while nothing is written, 1 after the first writing. */
  public long version() {
    return version + 1;
  }
}
