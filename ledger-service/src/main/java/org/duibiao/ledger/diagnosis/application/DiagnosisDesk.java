package org.duibiao.ledger.diagnosis.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.evidence.EvidenceReferences;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.diagnosis.domain.Assessment;
import org.duibiao.ledger.diagnosis.domain.Diagnosis;
import org.duibiao.ledger.diagnosis.domain.FindingChange;
import org.duibiao.ledger.diagnosis.infrastructure.Diagnoses;
import org.duibiao.ledger.filing.FilingDesk;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.obligation.domain.Locks;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.People;

/** Shows and records an organisation's diagnosis of itself. */
@ApplicationScoped
public class DiagnosisDesk {
  private final DutyDesk duties;
  private final CampaignDesk campaigns;
  private final Diagnoses diagnoses;
  private final DiagnosedEntry entry;
  private final EvidenceReferences evidence;
  private final FilingDesk filing;
  private final Inputs inputs;

  DiagnosisDesk(
      DutyDesk duties,
      CampaignDesk campaigns,
      Diagnoses diagnoses,
      DiagnosedEntry entry,
      EvidenceReferences evidence,
      FilingDesk filing,
      Inputs inputs) {
    this.duties = duties;
    this.campaigns = campaigns;
    this.diagnoses = diagnoses;
    this.entry = entry;
    this.evidence = evidence;
    this.filing = filing;
    this.inputs = inputs;
  }

  /** A diagnosis as the caller sees it now. */
  public record Seen(
      Duty duty,
      Diagnosis diagnosis,
      Guide guide,
      Locks locks,
      List<FilingAction> allowedActions) {}

  /** An organisation's diagnosis; an empty one if it has not begun. */
  @Transactional
  public Seen get(String campaign, String organisation) {
    Duty duty = duties.ledger(campaign, organisation);
    return seen(duty, diagnoses.of(duty.campaign().code(), duty.organisation().code()));
  }

  /** An organisation's diagnosis, for those who write it; whether they can now is not asked. */
  @Transactional
  public Seen writable(Key key) {
    Seen seen = get(key.campaign(), key.organisation());
    filing.requirePermission(FilingAction.SAVE, seen.duty(), People.NOBODY);
    return seen;
  }

  /** The same, if it can be written now by who has read this version. */
  @Transactional
  public Seen current(Key key) {
    Seen seen = writable(key);
    IfMatch.check(key.ifMatch(), seen.diagnosis().version());
    filing.requireOpen(FilingAction.SAVE, seen.duty());
    entry.requireWritable(seen.duty());
    return seen;
  }

  /** Records findings and drafts rows of the entry from what changed. */
  @Transactional(rollbackOn = Exception.class)
  public Seen save(String campaign, String organisation, String ifMatch, DiagnosisRequest request) {
    return record(
        new Key(campaign, organisation, ifMatch),
        "saveDiagnosis",
        before -> {
          inputs.valid(request);
          evidence.requireKnown(request.namedEvidence(), before.organisation());
          return request.toAssessment();
        });
  }

  /** Whose diagnosis in which campaign, and the version the caller has read. */
  public record Key(String campaign, String organisation, String ifMatch) {}

  /**
   * The same for what came in another form.
   *
   * @param content what is to be recorded, seen what is there; asked once everything else is right
   */
  @Transactional(rollbackOn = Exception.class)
  public Seen record(Key key, String operation, Function<Diagnosis, Assessment> content) {
    Duty duty = duties.ledgerHeld(key.campaign(), key.organisation());
    Post post = filing.requirePermission(FilingAction.SAVE, duty, People.NOBODY);
    Diagnosis diagnosis = diagnoses.of(duty.campaign().code(), duty.organisation().code());
    IfMatch.check(key.ifMatch(), diagnosis.version());
    filing.requireOpen(FilingAction.SAVE, duty);
    entry.requireWritable(duty);
    Assessment assessment = content.apply(diagnosis);
    Guide guide = campaigns.guide(duty.campaign(), duty.organisation());
    long before = diagnosis.version();
    Author author = filing.author(post);
    List<FindingChange> changes = diagnosis.record(assessment, guide, author);
    diagnoses.persistAndFlush(diagnosis);
    String subject = "diagnosis/" + diagnosis.campaign() + "/" + diagnosis.organisation();
    evidence.attach(diagnosis.evidence(), diagnosis.organisation(), subject);
    entry.draft(duty, changes, guide, author);
    filing.note(
        operation, post, subject, duty, new FilingDesk.Change(null, before, diagnosis.version()));
    return seen(duty, diagnosis);
  }

  private Seen seen(Duty duty, Diagnosis diagnosis) {
    boolean may =
        filing.open(FilingAction.SAVE, duty)
            && filing.permits(FilingAction.SAVE, duty, People.NOBODY)
            && entry.writable(duty);
    Guide guide = campaigns.guide(duty.campaign(), duty.organisation());
    return new Seen(
        duty, diagnosis, guide, filing.locks(duty), may ? List.of(FilingAction.SAVE) : List.of());
  }
}
