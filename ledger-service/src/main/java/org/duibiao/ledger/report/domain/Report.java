package org.duibiao.ledger.report.domain;

import static org.duibiao.ledger.shared.domain.FilingAction.ACCEPT;
import static org.duibiao.ledger.shared.domain.FilingAction.RECALL;
import static org.duibiao.ledger.shared.domain.FilingAction.REOPEN;
import static org.duibiao.ledger.shared.domain.FilingAction.RETURN;
import static org.duibiao.ledger.shared.domain.FilingAction.SAVE;
import static org.duibiao.ledger.shared.domain.FilingAction.SUBMIT;
import static org.duibiao.ledger.shared.domain.FilingState.ACCEPTED;
import static org.duibiao.ledger.shared.domain.FilingState.DRAFT;
import static org.duibiao.ledger.shared.domain.FilingState.REOPENED;
import static org.duibiao.ledger.shared.domain.FilingState.RETURNED;
import static org.duibiao.ledger.shared.domain.FilingState.SUBMITTED;
import static org.duibiao.ledger.shared.domain.LedgerProblem.ALREADY_WRITTEN;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.shared.domain.Attachments;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.People;
import org.duibiao.ledger.shared.domain.Placeholder;
import org.duibiao.ledger.shared.domain.Transitions;

/**
 * A report on how the campaign went 阶段性情况报告 / 总结报告. Invariant: what was submitted stays what it was
 * until it is returned or recalled; its facts are those of its obligation.
 *
 * <p>The notice: “各党总支应于2021年6月10日前向院党委报送阶段性行动情况报告，12月25日前应结合年度工作报告一并报送行动总结报告”.
 */
@Entity
@Table(name = "report")
public class Report {
  /** Every transition there is. */
  public static final Transitions<FilingState, FilingAction> TRANSITIONS =
      Transitions.<FilingState, FilingAction>over(FilingAction.class)
          .with(DRAFT, SAVE, DRAFT)
          .with(RETURNED, SAVE, RETURNED)
          .with(DRAFT, SUBMIT, SUBMITTED)
          .with(RETURNED, SUBMIT, SUBMITTED)
          .with(SUBMITTED, ACCEPT, ACCEPTED)
          .with(SUBMITTED, RETURN, RETURNED)
          .with(SUBMITTED, RECALL, DRAFT)
          .with(ACCEPTED, REOPEN, REOPENED)
          .with(REOPENED, SAVE, REOPENED)
          .with(REOPENED, SUBMIT, SUBMITTED);

  @Id private UUID id;
  private String campaign;
  private String organisation;
  private String milestone;

  @Enumerated(EnumType.STRING)
  private FilingState state;

  private int revision;
  private String title;
  private String text;
  private People contributors;
  private boolean drafted;
  private Attachments evidence;

  @Column(name = "annual_work_report")
  private String annualWorkReport;

  @Column(name = "accepted_revision")
  private Integer acceptedRevision;

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

  protected Report() {}

  /** One in which nothing is written yet. */
  public static Report begin(String campaign, String organisation, String milestone) {
    Report begun = new Report();
    begun.id = UUID.randomUUID();
    begun.campaign = campaign;
    begun.organisation = organisation;
    begun.milestone = milestone;
    begun.state = DRAFT;
    begun.title = "";
    begun.text = "";
    begun.contributors = People.NOBODY;
    begun.evidence = Attachments.NONE;
    begun.version = -1;
    return begun;
  }

  /** Replaces title and text. */
  public void save(String newTitle, String newText, String responsible, Author author) {
    state = TRANSITIONS.next(state, SAVE);
    title = newTitle;
    text = newText;
    drafted = false;
    responsiblePerson = responsible;
    filledInBy = author.person();
    contributors = contributors.and(author.concerned());
  }

  /** Attaches evidence, and says where the annual work report is; what is not named stays. */
  public void attach(List<UUID> named, String whereTheAnnualWorkReportIs) {
    evidence = evidence.orElse(named);
    annualWorkReport =
        whereTheAnnualWorkReportIs == null ? annualWorkReport : whereTheAnnualWorkReportIs;
  }

  /**
   * Whether a draft may take the place of what is written: nothing, or an earlier draft that nobody
   * has touched.
   *
   * @param replace whether what a person has written may go, too
   * @throws DomainException ALREADY_WRITTEN otherwise
   */
  public void requireDraftable(boolean replace) {
    TRANSITIONS.next(state, SAVE);
    if (!text.isBlank() && !drafted && !replace) {
      throw new DomainException(ALREADY_WRITTEN);
    }
  }

  /** Notes that what was just written is a draft that nobody has touched. */
  public void markDrafted() {
    drafted = true;
  }

  /** Whether it is written in full, so that it can be filed. */
  public boolean complete() {
    return Placeholder.faults(text).isEmpty();
  }

  /**
   * Files it as the next revision.
   *
   * @throws DomainException INVALID_CONTENT while nothing is written, or a place of the draft is
   *     not filled in
   */
  public void submit(Author signer) {
    FilingState next = TRANSITIONS.next(state, SUBMIT);
    if (!complete()) {
      throw new DomainException(INVALID_CONTENT, Placeholder.faults(text));
    }
    state = next;
    revision++;
    signedOffBy = signer.person();
    contributors = contributors.and(signer.concerned());
    returnReason = null;
    correctBy = null;
  }

  /** Accepts it. */
  public void accept() {
    state = TRANSITIONS.next(state, ACCEPT);
    acceptedRevision = revision;
  }

  /** Sends it back with a reason. */
  public void sendBack(String reason, LocalDate by) {
    state = TRANSITIONS.next(state, RETURN);
    returnReason = reason;
    correctBy = by;
  }

  /** Takes it back before it was reviewed. */
  public void recall() {
    state = TRANSITIONS.next(state, RECALL);
  }

  /** Begins a correction; the accepted revision stays in force. */
  public void reopen() {
    state = TRANSITIONS.next(state, REOPEN);
  }

  /** Whether the text is a draft that nobody has touched. */
  public boolean drafted() {
    return drafted;
  }

  /** What is attached. */
  public Attachments evidence() {
    return evidence;
  }

  /** Where the annual work report is attached, null where nobody has said so. */
  public String annualWorkReport() {
    return annualWorkReport;
  }

  /** The revision that was accepted, null before. */
  public Integer acceptedRevision() {
    return acceptedRevision;
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

  public String milestone() {
    return milestone;
  }

  public FilingState state() {
    return state;
  }

  /** Number of the last submission, 0 before the first. */
  public int revision() {
    return revision;
  }

  public String title() {
    return title;
  }

  public String text() {
    return text;
  }

  /** Everyone who wrote or filed it. */
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

  /** 0 while nothing is written, 1 after the first writing. */
  public long version() {
    return version + 1;
  }
}
