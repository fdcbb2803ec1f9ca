package org.duibiao.rectification.handover.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.inbox.Inbox;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.handover.infrastructure.Handovers;
import org.duibiao.rectification.item.application.Successions;
import org.duibiao.rectification.item.domain.Succession;

/**
 * What follows from a change of secretary 书记交接: the items for which the one who leaves answers pass
 * to the successor, all in one step, on the day of the change and once.
 */
@ApplicationScoped
public class HandoverReaction {
  private static final String CONSUMER = "rectification.handovers";

  private final Handovers handovers;
  private final Successions items;
  private final Inbox inbox;
  private final Clock clock;

  HandoverReaction(Handovers handovers, Successions items, Inbox inbox, @DomainTime Clock clock) {
    this.handovers = handovers;
    this.items = items;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** A change was told; if its day has come, it takes effect at once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void told(UUID eventId, UUID id, Succession succession, LocalDate day) {
    inbox.once(
        CONSUMER,
        eventId,
        () -> {
          handovers.keep(id, succession, day);
          carryOut(succession.organisation());
        });
  }

  /** Organisations with a change whose day has come. */
  @Transactional
  public List<String> due() {
    return handovers.due(ChinaTime.today(clock));
  }

  /** Lets an organisation's changes whose day has come take effect. */
  @Transactional
  public void carryOut(String organisation) {
    handovers.take(organisation, ChinaTime.today(clock)).forEach(items::carryOut);
  }
}
