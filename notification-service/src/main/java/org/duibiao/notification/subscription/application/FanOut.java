package org.duibiao.notification.subscription.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.feed.application.FeedNumbered;
import org.duibiao.notification.scan.ScanLead;
import org.duibiao.notification.subscription.infrastructure.SubscribedFacts;

/**
 * Tells subscribers of facts in the transaction that gives them their positions: so each once, and
 * nothing is told of what was before the subscription.
 */
@ApplicationScoped
public class FanOut {
  private final SubscribedFacts facts;
  private final ScanLead lead;
  private final Clock clock;

  FanOut(SubscribedFacts facts, ScanLead lead, @DomainTime Clock clock) {
    this.facts = facts;
    this.lead = lead;
    this.clock = clock;
  }

  void numbered(@Observes FeedNumbered numbered) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (facts.concernPortals(numbered)) {
      facts.queueForPortals(numbered, now);
    }
    if (facts.concernPeople(numbered)) {
      lead.lead();
      facts.tellPeople(numbered, now);
    }
  }
}
