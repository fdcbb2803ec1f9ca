package org.duibiao.ledger.handover.messaging;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.inbox.Inbox;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.ledger.handover.application.HandoverDesk;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of changes of secretary; a reaction, once for each. */
@ApplicationScoped
class HandoverConsumer {
  private static final String TYPE = "catalog.handover.v1";
  private static final String CONSUMER = "handover";

  private final EventReceiver receiver;
  private final Inbox inbox;
  private final HandoverDesk handovers;

  HandoverConsumer(EventReceiver receiver, Inbox inbox, HandoverDesk handovers) {
    this.receiver = receiver;
    this.inbox = inbox;
    this.handovers = handovers;
  }

  @Incoming("catalog-handovers")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, this::take);
  }

  private void take(ReceivedEvent event) {
    if (event.type().equals(TYPE)) {
      inbox.once(
          CONSUMER, event.id(), () -> handovers.receive(event.as(HandoverData.class).toHandover()));
    }
  }
}
