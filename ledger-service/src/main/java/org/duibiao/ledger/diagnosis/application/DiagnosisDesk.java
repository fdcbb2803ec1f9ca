package org.duibiao.ledger.diagnosis.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.diagnosis.domain.Diagnosis;
import org.duibiao.ledger.diagnosis.domain.FindingChange;
import org.duibiao.ledger.diagnosis.infrastructure.Diagnoses;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.shared.domain.FilingAction;

/** Shows and records an organisation's diagnosis of itself. */
@ApplicationScoped
public class DiagnosisDesk {
  private static final Set<String> AUTHORS = Set.of(Roles.SECRETARY, Roles.OFFICER, Roles.OFFICE);

  private final DutyDesk duties;
  private final CampaignDesk campaigns;
  private final Diagnoses diagnoses;
  private final DiagnosedEntry entry;
  private final Access access;
  private final AuditTrail audit;
  private final Inputs inputs;
  private final Clock clock;

  DiagnosisDesk(
      DutyDesk duties,
      CampaignDesk campaigns,
      Diagnoses diagnoses,
      DiagnosedEntry entry,
      Access access,
      AuditTrail audit,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.duties = duties;
    this.campaigns = campaigns;
    this.diagnoses = diagnoses;
    this.entry = entry;
    this.access = access;
    this.audit = audit;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** A diagnosis as the caller sees it now. */
  public record Seen(
      Duty duty, Diagnosis diagnosis, Guide guide, List<FilingAction> allowedActions) {}

  /** An organisation's diagnosis; an empty one if it has not begun. */
  @Transactional
  public Seen get(String campaign, String organisation) {
    Duty duty = duties.ledger(campaign, organisation);
    return seen(duty, diagnoses.of(duty.campaign().code(), duty.organisation().code()));
  }

  /** Records findings and drafts rows of the entry from what changed. */
  @Transactional(rollbackOn = Exception.class)
  public Seen save(String campaign, String organisation, String ifMatch, DiagnosisRequest request) {
    Duty duty = duties.ledgerHeld(campaign, organisation);
    access.acting(duty.organisation().code(), AUTHORS);
    Diagnosis diagnosis = diagnoses.of(duty.campaign().code(), duty.organisation().code());
    IfMatch.check(ifMatch, diagnosis.version());
    duty.requireOpen(clock);
    entry.requireWritable(duty);
    inputs.valid(request);
    Guide guide = campaigns.guide(duty.campaign(), duty.organisation());
    long before = diagnosis.version();
    String person = access.caller().person();
    List<FindingChange> changes = diagnosis.record(request.toAssessment(), guide, person);
    diagnoses.persistAndFlush(diagnosis);
    entry.draft(duty, changes, guide, person);
    noteInAudit(duty, diagnosis, before);
    return seen(duty, diagnosis);
  }

  private void noteInAudit(Duty duty, Diagnosis diagnosis, long before) {
    audit.record(
        new AuditEntry(
            "saveDiagnosis",
            "diagnosis/" + diagnosis.campaign() + "/" + diagnosis.organisation(),
            duty.organisation().code(),
            access.postFor(duty.organisation(), AUTHORS).toString(),
            null,
            before,
            diagnosis.version()));
  }

  private Seen seen(Duty duty, Diagnosis diagnosis) {
    boolean may =
        duty.open(clock) && access.mayAct(duty.organisation(), AUTHORS) && entry.writable(duty);
    Guide guide = campaigns.guide(duty.campaign(), duty.organisation());
    return new Seen(duty, diagnosis, guide, may ? List.of(FilingAction.SAVE) : List.of());
  }
}
