package org.duibiao.ledger.ledger.domain;

import static org.duibiao.ledger.shared.domain.FilingAction.ACCEPT;
import static org.duibiao.ledger.shared.domain.FilingAction.RECALL;
import static org.duibiao.ledger.shared.domain.FilingAction.REOPEN;
import static org.duibiao.ledger.shared.domain.FilingAction.RETURN;
import static org.duibiao.ledger.shared.domain.FilingAction.REVISE;
import static org.duibiao.ledger.shared.domain.FilingAction.SUBMIT;
import static org.duibiao.ledger.shared.domain.FilingAction.SUPPLEMENT;
import static org.duibiao.ledger.shared.domain.FilingState.ACCEPTED;
import static org.duibiao.ledger.shared.domain.FilingState.DRAFT;
import static org.duibiao.ledger.shared.domain.FilingState.REOPENED;
import static org.duibiao.ledger.shared.domain.FilingState.RETURNED;
import static org.duibiao.ledger.shared.domain.FilingState.SUBMITTED;
import static org.duibiao.ledger.shared.domain.LedgerProblem.NOTHING_NEW;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.ledger.domain.LedgerContent.Missing;
import org.duibiao.ledger.ledger.domain.LedgerContent.Pin;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.People;
import org.duibiao.ledger.shared.domain.Transitions;

/**
 * The diagnosis ledger 诊断情况工作台账 that a reporting unit files upward: its own entry and the accepted
 * ones from below. Invariant: a later revision below changes nothing here until it is taken in;
 * taking it in reopens nothing.
 *
 * <p>The notice: “逐级逐一建立工作台账（见附件2），于4月20日前将《诊断情况工作台账》上报党委工作部”.
 */
@Entity
@Table(name = "ledger")
public class Ledger extends AggregateRoot<LedgerEvent> {
  /** Every transition there is. */
  public static final Transitions<FilingState, FilingAction> TRANSITIONS =
      Transitions.<FilingState, FilingAction>over(FilingAction.class)
          .with(DRAFT, SUBMIT, SUBMITTED)
          .with(RETURNED, SUBMIT, SUBMITTED)
          .with(REOPENED, SUBMIT, SUBMITTED)
          .with(SUBMITTED, ACCEPT, ACCEPTED)
          .with(SUBMITTED, RETURN, RETURNED)
          .with(SUBMITTED, RECALL, DRAFT)
          .with(SUBMITTED, REVISE, SUBMITTED)
          .with(ACCEPTED, REOPEN, REOPENED)
          .with(SUBMITTED, SUPPLEMENT, SUBMITTED)
          .with(ACCEPTED, SUPPLEMENT, ACCEPTED);

  @Id private UUID id;
  private String campaign;
  private String organisation;

  @Enumerated(EnumType.STRING)
  private FilingState state;

  private int revision;
  private LedgerContent content;
  private People contributors;

  @Column(name = "filled_in_by")
  private String filledInBy;

  @Column(name = "responsible_person")
  private String responsiblePerson;

  @Column(name = "signed_off_by")
  private String signedOffBy;

  @Column(name = "return_reason")
  private String returnReason;

  @Column(name = "correct_by")
  private LocalDate correctBy;

  @Version private long version;

  protected Ledger() {}

  /** One that was never filed. */
  public static Ledger begin(String campaign, String organisation) {
    Ledger begun = new Ledger();
    begun.id = UUID.randomUUID();
    begun.campaign = campaign;
    begun.organisation = organisation;
    begun.state = DRAFT;
    begun.content = LedgerContent.EMPTY;
    begun.contributors = People.NOBODY;
    begun.version = -1;
    return begun;
  }

  /** 填报人 and 责任人 of what is filed; who signs it off stands beside them. */
  public record Roles(String filledInBy, String responsiblePerson) {}

  /**
   * Files what is accepted below, with an explanation for each that is missing.
   *
   * @throws DomainException INVALID_CONTENT if one missing is not named, or one named not missing
   */
  public void submit(
      RollUp rollUp, List<Missing> explained, Roles roles, Author signer, Clock clock) {
    FilingState next = TRANSITIONS.next(state, SUBMIT);
    rollUp.requireExplained(explained);
    state = next;
    revision++;
    content = new LedgerContent(rollUp.accepted(), explained, List.of());
    filledInBy = roles.filledInBy();
    responsiblePerson = roles.responsiblePerson();
    signedOffBy = signer.person();
    contributors = contributors.and(signer.concerned());
    returnReason = null;
    correctBy = null;
    tell(LedgerEvent.SUBMITTED, signer.person(), null, clock);
  }

  /** Accepts it. */
  public void accept(String reviewer, Clock clock) {
    state = TRANSITIONS.next(state, ACCEPT);
    tell(LedgerEvent.ACCEPTED, reviewer, null, clock);
  }

  /** Sends it back with a reason. */
  public void sendBack(String reviewer, String reason, LocalDate by, Clock clock) {
    state = TRANSITIONS.next(state, RETURN);
    returnReason = reason;
    correctBy = by;
    tell(LedgerEvent.RETURNED, reviewer, reason, clock);
  }

  /** Takes it back before it was reviewed. */
  public void recall(String person, String reason, Clock clock) {
    state = TRANSITIONS.next(state, RECALL);
    tell(LedgerEvent.RECALLED, person, reason, clock);
  }

  /** Is corrected with the unit's own entry, which tells the fact. */
  public void reopen(String reason) {
    state = TRANSITIONS.next(state, REOPEN);
    returnReason = reason;
    contributors = People.NOBODY;
  }

  /** Is filed anew as it stands, because the unit's own entry has another revision. */
  public void revise(Author signer, String why, Clock clock) {
    state = TRANSITIONS.next(state, REVISE);
    revision++;
    signedOffBy = signer.person();
    contributors = contributors.and(signer.concerned());
    tell(LedgerEvent.REVISED, signer.person(), why, clock);
  }

  /**
   * Takes in what was accepted below since 补报; the state stays, and who does it contributes.
   *
   * @throws DomainException NOTHING_NEW if nothing was
   */
  public void supplement(RollUp rollUp, Author author, Clock clock) {
    state = TRANSITIONS.next(state, SUPPLEMENT);
    List<Pin> newer = content.newerAmong(rollUp.accepted());
    if (newer.isEmpty()) {
      throw new DomainException(NOTHING_NEW);
    }
    content = content.with(newer, clock.instant());
    contributors = contributors.and(author.concerned());
    tell(LedgerEvent.SUPPLEMENTED, author.person(), null, clock);
  }

  private void tell(String type, String person, String reason, Clock clock) {
    raise(
        new LedgerEvent(
            UUID.randomUUID(),
            clock.instant(),
            type,
            id,
            campaign,
            organisation,
            revision,
            person,
            content.missing(),
            reason));
  }

  /** Whether it is filed as it stands: what is below shows in the revisions that were filed. */
  public boolean filed() {
    return state == SUBMITTED || state == ACCEPTED;
  }

  /** Null while it was never filed. */
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

  public LedgerContent content() {
    return content;
  }

  /** Everyone who filed it, or took something in, since it was last reopened. */
  public People contributors() {
    return contributors;
  }

  /** 填报人. */
  public String filledInBy() {
    return filledInBy;
  }

  /** 责任人. */
  public String responsiblePerson() {
    return responsiblePerson;
  }

  /** 审签人. */
  public String signedOffBy() {
    return signedOffBy;
  }

  public String returnReason() {
    return returnReason;
  }

  public LocalDate correctBy() {
    return correctBy;
  }

  /** 0 while it was never filed, 1 after the first filing. */
  public long version() {
    return version + 1;
  }
}
