package org.duibiao.ledger.obligation.application;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.campaign.application.RosterComplete;
import org.duibiao.ledger.coverage.application.CoverageKeeper;
import org.duibiao.ledger.obligation.infrastructure.ObligationOpening;
import org.duibiao.ledger.organisation.infrastructure.TreeLock;

/**
 * Opens what a campaign's roster owes, in the transaction in which its last part arrived.
 *
 * <p>The notice: “全覆盖开展诊断……逐级逐一建立工作台账”.
 */
@ApplicationScoped
public class ObligationOpener {
  private final ObligationOpening opening;
  private final CoverageKeeper coverage;
  private final TreeLock tree;
  private final AuditTrail audit;
  private final Clock clock;

  ObligationOpener(
      ObligationOpening opening,
      CoverageKeeper coverage,
      TreeLock tree,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.opening = opening;
    this.coverage = coverage;
    this.tree = tree;
    this.audit = audit;
    this.clock = clock;
  }

  void open(@Observes RosterComplete roster) {
    tree.acquire();
    long opened = opening.open(roster.rosterId(), roster.campaign(), clock.instant());
    coverage.opened(roster.campaign());
    audit.recordBySystem(
        new AuditEntry(
            "openObligations", "campaign/" + roster.campaign(), null, null, null, 0, opened));
    Log.infof("%d obligations of campaign %s opened", opened, roster.campaign());
  }
}
