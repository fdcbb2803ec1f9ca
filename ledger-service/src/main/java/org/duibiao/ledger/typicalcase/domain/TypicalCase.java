package org.duibiao.ledger.typicalcase.domain;

import static org.duibiao.ledger.shared.domain.FilingState.ACCEPTED;
import static org.duibiao.ledger.shared.domain.FilingState.DRAFT;
import static org.duibiao.ledger.shared.domain.FilingState.REOPENED;
import static org.duibiao.ledger.shared.domain.FilingState.RETURNED;
import static org.duibiao.ledger.shared.domain.FilingState.SUBMITTED;
import static org.duibiao.ledger.typicalcase.domain.CaseAction.ACCEPT;
import static org.duibiao.ledger.typicalcase.domain.CaseAction.CHOOSE;
import static org.duibiao.ledger.typicalcase.domain.CaseAction.RECALL;
import static org.duibiao.ledger.typicalcase.domain.CaseAction.RELEASE;
import static org.duibiao.ledger.typicalcase.domain.CaseAction.REOPEN;
import static org.duibiao.ledger.typicalcase.domain.CaseAction.RETURN;
import static org.duibiao.ledger.typicalcase.domain.CaseAction.SAVE;
import static org.duibiao.ledger.typicalcase.domain.CaseAction.SUBMIT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.duibiao.ledger.shared.domain.Attachments;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.People;
import org.duibiao.ledger.shared.domain.Transitions;

/**
 * A typical case 典型案例 that an organisation tells. Invariant: only an accepted one is chosen for the
 * province, and one that is corrected is chosen no more.
 *
 * <p>The notice: “挖掘典型案例，宣传推广示范……力争推出一个……典型案例，报送省委教育工委”.
 */
@Entity
@Table(name = "typical_case")
public class TypicalCase {
  /** Every transition there is. */
  public static final Transitions<FilingState, CaseAction> TRANSITIONS =
      Transitions.<FilingState, CaseAction>over(CaseAction.class)
          .with(DRAFT, SAVE, DRAFT)
          .with(RETURNED, SAVE, RETURNED)
          .with(REOPENED, SAVE, REOPENED)
          .with(DRAFT, SUBMIT, SUBMITTED)
          .with(RETURNED, SUBMIT, SUBMITTED)
          .with(REOPENED, SUBMIT, SUBMITTED)
          .with(SUBMITTED, ACCEPT, ACCEPTED)
          .with(SUBMITTED, RETURN, RETURNED)
          .with(SUBMITTED, RECALL, DRAFT)
          .with(ACCEPTED, REOPEN, REOPENED)
          .with(ACCEPTED, CHOOSE, ACCEPTED)
          .with(ACCEPTED, RELEASE, ACCEPTED);

  @Id private UUID id;
  private String campaign;
  private String organisation;

  @Enumerated(EnumType.STRING)
  private CaseKind kind;

  private String title;
  private String background;
  private String practice;
  private String effect;
  private Attachments evidence;

  @Enumerated(EnumType.STRING)
  private FilingState state;

  private int revision;

  @Column(name = "accepted_revision")
  private Integer acceptedRevision;

  private People contributors;

  @Column(name = "filled_in_by")
  private String filledInBy;

  @Column(name = "signed_off_by")
  private String signedOffBy;

  @Column(name = "return_reason")
  private String returnReason;

  @Column(name = "chosen_by")
  private String chosenBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected TypicalCase() {}

  /** A new one. */
  public static TypicalCase begin(
      String campaign, String organisation, CaseContent content, Author author, Instant now) {
    TypicalCase begun = new TypicalCase();
    begun.id = UUID.randomUUID();
    begun.campaign = campaign;
    begun.organisation = organisation;
    begun.state = DRAFT;
    begun.contributors = People.NOBODY;
    begun.evidence = Attachments.NONE;
    begun.createdAt = now;
    begun.save(content, author);
    return begun;
  }

  /** Replaces what is written; attachments that are not named stay. */
  public void save(CaseContent content, Author author) {
    state = TRANSITIONS.next(state, SAVE);
    kind = content.kind();
    title = content.title();
    background = content.background();
    practice = content.practice();
    effect = content.effect();
    evidence = evidence.orElse(content.evidence());
    filledInBy = author.person();
    contributors = contributors.and(author.concerned());
  }

  /** Files it as the next revision. */
  public void submit(Author signer) {
    state = TRANSITIONS.next(state, SUBMIT);
    revision++;
    signedOffBy = signer.person();
    contributors = contributors.and(signer.concerned());
    returnReason = null;
  }

  /** Accepts it. */
  public void accept() {
    state = TRANSITIONS.next(state, ACCEPT);
    acceptedRevision = revision;
  }

  /** Sends it back with a reason. */
  public void sendBack(String reason) {
    state = TRANSITIONS.next(state, RETURN);
    returnReason = reason;
  }

  /** Takes it back before it was reviewed. */
  public void recall() {
    state = TRANSITIONS.next(state, RECALL);
  }

  /** Begins a correction. */
  public void reopen() {
    state = TRANSITIONS.next(state, REOPEN);
    chosenBy = null;
  }

  /** Chooses it for the province, or no more. */
  public void choose(boolean chosen, String person) {
    state = TRANSITIONS.next(state, chosen ? CHOOSE : RELEASE);
    chosenBy = chosen ? person : null;
  }

  public UUID id() {
    return id;
  }

  public String campaign() {
    return campaign;
  }

  public String organisation() {
    return organisation;
  }

  /** What is written. */
  public CaseContent content() {
    return new CaseContent(kind, title, background, practice, effect, evidence.ids());
  }

  public FilingState state() {
    return state;
  }

  /** Number of the last submission, 0 before the first. */
  public int revision() {
    return revision;
  }

  /** The revision that was accepted, null before. */
  public Integer acceptedRevision() {
    return acceptedRevision;
  }

  /** Everyone who wrote or filed it. */
  public People contributors() {
    return contributors;
  }

  /** 填报人. */
  public String filledInBy() {
    return filledInBy;
  }

  /** 审签人. */
  public String signedOffBy() {
    return signedOffBy;
  }

  public String returnReason() {
    return returnReason;
  }

  /** Who chose it for the province, null if nobody did. */
  public String chosenBy() {
    return chosenBy;
  }

  /** 1 after the first writing. */
  public long version() {
    return version + 1;
  }
}
