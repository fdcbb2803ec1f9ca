package org.duibiao.ledger.obligation.application;

import java.time.Clock;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.obligation.domain.Locks;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.shared.domain.ReportingUnit;

/** What one organisation owes in one campaign: the frame in which anything is filed. */
public record Duty(Campaign campaign, OrganisationNode organisation, Obligation obligation) {
  /** Why it cannot be written now, if anything speaks against it. */
  public Locks locks(Clock clock) {
    return Locks.of(campaign, organisation, obligation, clock);
  }

  /** Whether the organisation is a reporting unit 填报单位, which files a ledger upward. */
  public boolean ofUnit() {
    return ReportingUnit.is(organisation.type());
  }
}
