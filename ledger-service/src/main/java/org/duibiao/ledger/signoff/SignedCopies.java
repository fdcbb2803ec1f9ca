package org.duibiao.ledger.signoff;

import static org.duibiao.chassis.problem.CommonProblem.ALREADY_EXISTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.evidence.EvidenceReferences;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.filing.FilingDesk;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.People;
import org.duibiao.ledger.signoff.domain.FiledKind;

/** Scans of signed sheets, each beside its revision. Invariant: they are added and stay. */
@ApplicationScoped
public class SignedCopies {
  private final EntityManager database;
  private final EvidenceReferences evidence;
  private final FilingDesk filing;
  private final Access access;
  private final Inputs inputs;
  private final Clock clock;

  SignedCopies(
      EntityManager database,
      EvidenceReferences evidence,
      FilingDesk filing,
      Access access,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.database = database;
    this.evidence = evidence;
    this.filing = filing;
    this.access = access;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** Those of all revisions of an organisation's, in the order in which they were attached. */
  @SuppressWarnings("unchecked")
  public List<SignedCopyView> of(FiledKind kind, String campaign, String organisation) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select revision, evidence, attached_by, attached_at from signed_copy
                where kind = :kind and campaign = :campaign and organisation = :organisation
                order by attached_at, evidence
                """,
                Tuple.class)
            .setParameter("kind", kind.name())
            .setParameter("campaign", campaign)
            .setParameter("organisation", organisation)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new SignedCopyView(
                    row.get("revision", Number.class).intValue(),
                    row.get("evidence", UUID.class),
                    row.get("attached_by", String.class),
                    row.get("attached_at", Instant.class)))
        .toList();
  }

  /**
   * Lets the caller attach one only if they write for the organisation, while the campaign runs.
   *
   * @return the post in which they do it
   */
  public Post permitted(Duty duty) {
    return filing.requirePermission(FilingAction.SAVE, duty, People.NOBODY);
  }

  /** Attaches one to a revision that is there; joins the transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public SignedCopyView attach(
      FiledKind kind, Duty duty, int revision, Post post, SignedCopyRequest request) {
    duty.campaign().requireRunning();
    inputs.valid(request);
    String campaign = duty.campaign().code();
    String organisation = duty.organisation().code();
    String subject =
        "%s-revision/%s/%s/%d/%s"
            .formatted(
                kind.name().toLowerCase(Locale.ROOT),
                campaign,
                organisation,
                revision,
                request.evidence());
    evidence.attach(List.of(request.evidence()), organisation, subject);
    var copy =
        new SignedCopyView(revision, request.evidence(), access.caller().person(), clock.instant());
    keep(kind, duty, copy);
    filing.note(
        kind == FiledKind.ENTRY ? "attachEntrySignedCopy" : "attachLedgerSignedCopy",
        post,
        subject,
        duty,
        new FilingDesk.Change(null, 0, 1));
    return copy;
  }

  private void keep(FiledKind kind, Duty duty, SignedCopyView copy) {
    int kept =
        database
            .createNativeQuery(
                """
                insert into signed_copy (kind, campaign, organisation, revision, evidence,
                  attached_by, attached_at)
                values (:kind, :campaign, :organisation, :revision, :evidence, :person, :now)
                on conflict do nothing
                """)
            .setParameter("kind", kind.name())
            .setParameter("campaign", duty.campaign().code())
            .setParameter("organisation", duty.organisation().code())
            .setParameter("revision", copy.revision())
            .setParameter("evidence", copy.evidence())
            .setParameter("person", copy.attachedBy())
            .setParameter("now", copy.attachedAt().atOffset(ZoneOffset.UTC))
            .executeUpdate();
    if (kept == 0) {
      throw new DomainException(ALREADY_EXISTS, copy.evidence());
    }
  }
}
