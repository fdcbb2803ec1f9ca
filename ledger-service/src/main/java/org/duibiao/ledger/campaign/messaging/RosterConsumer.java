package org.duibiao.ledger.campaign.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.inbox.Inbox;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.ledger.campaign.application.RosterChunk;
import org.duibiao.ledger.campaign.application.RosterIntake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears the rosters with which campaigns are activated, and their amendments; its effect is the
 * opening of obligations.
 */
@ApplicationScoped
class RosterConsumer {
  private static final String CONSUMER = "roster-intake";

  private final EventReceiver receiver;
  private final Inbox inbox;
  private final RosterIntake rosters;
  private final Event<RosterAmended> amended;

  RosterConsumer(
      EventReceiver receiver, Inbox inbox, RosterIntake rosters, Event<RosterAmended> amended) {
    this.amended = amended;
    this.receiver = receiver;
    this.inbox = inbox;
    this.rosters = rosters;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record RosterEnd(
      String rosterId, String campaign, int chunks, int count, CampaignData campaignState) {}

  @Incoming("catalog-rosters")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, event -> inbox.once(CONSUMER, event.id(), () -> handle(event)));
  }

  private void handle(ReceivedEvent event) {
    switch (event.type()) {
      case "catalog.roster-chunk.v1" -> rosters.chunk(event.as(RosterChunk.class));
      case "catalog.roster-complete.v1" -> {
        RosterEnd end = event.as(RosterEnd.class);
        rosters.end(
            end.rosterId(),
            end.campaign(),
            end.chunks(),
            end.count(),
            end.campaignState() == null ? null : end.campaignState().toFacts());
      }
      case RosterAmended.TYPE -> amended.fire(new RosterAmended(event));
      default -> Log.debugf("%s is of no interest here", event.type());
    }
  }
}
