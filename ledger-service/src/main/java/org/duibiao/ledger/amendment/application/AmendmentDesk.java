package org.duibiao.ledger.amendment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.amendment.infrastructure.Amendments;
import org.duibiao.ledger.coverage.application.CoverageKeeper;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.organisation.infrastructure.TreeLock;

/**
 * Lets an amendment of a roster take effect: what the ones owe no longer is let off with the
 * reason, what the others owe from now on is opened. What is accepted stays as it is, as history.
 *
 * <p>Where others take over, they owe what was yet to be done, be it overdue, and nothing that was
 * filed: that stays and counts as it was filed. So no change makes an overdue or a late one vanish.
 *
 * <p>The domain: “an organisation that joins later, moves, merges, splits or is dissolved needs an
 * amendment with a reason”.
 */
@ApplicationScoped
public class AmendmentDesk {
  private final Amendments amendments;
  private final DutyDesk duties;
  private final CoverageKeeper coverage;
  private final TreeLock tree;
  private final AuditTrail audit;
  private final Clock clock;

  AmendmentDesk(
      Amendments amendments,
      DutyDesk duties,
      CoverageKeeper coverage,
      TreeLock tree,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.amendments = amendments;
    this.duties = duties;
    this.coverage = coverage;
    this.tree = tree;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes a piece of an amendment in. */
  @Transactional(rollbackOn = Exception.class)
  public void receive(Amendment amendment) {
    tree.acquire();
    amendments.keep(amendment, clock.instant());
    Inheritance inheritance = new Inheritance(amendment);
    amendment.exempt().forEach(one -> inheritance.add(one, release(amendment, one)));
    long opened = amendments.open(amendment, inheritance, clock.instant());
    if (opened > 0) {
      coverage.recount(inheritance.owing());
      String subject = "amendment/" + amendment.id();
      note(amendment, subject, about(amendment), amendment.reason(), 0, opened);
    }
  }

  private static String about(Amendment amendment) {
    return amendment.organisation() != null
        ? amendment.organisation()
        : amendment.open().get(0).organisation();
  }

  private List<Obligation> release(Amendment amendment, Amendment.Exempt exempt) {
    List<Obligation> owed =
        amendments.open(amendment.campaign(), exempt.organisation()).stream()
            .filter(exempt::covers)
            .toList();
    for (Obligation obligation : owed) {
      long before = obligation.version();
      String words = exempt.words(obligation.firstSubmittedAt());
      duties.change(obligation, one -> one.release(words, clock));
      note(
          amendment,
          "obligation/" + obligation.id(),
          exempt.organisation(),
          words,
          before,
          obligation.version());
    }
    amendments.keepRelease(amendment, exempt, owed.size());
    return owed;
  }

  private void note(
      Amendment amendment,
      String subject,
      String organisation,
      String reason,
      long before,
      long after) {
    audit.recordBySystem(
        new AuditEntry(
            "applyAmendment",
            subject,
            organisation,
            null,
            reason + "；" + amendment.basis(),
            before,
            after));
  }
}
