package org.duibiao.chassis.access;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.rebuild.ReadCopy;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps this service's copy of the delegations: a projection, which may be replayed at any time.
 */
@ApplicationScoped
class DelegationConsumer implements ReadCopy {
  private static final String STATE = "catalog.delegation.v1";

  private final EventReceiver receiver;
  private final Delegations delegations;

  DelegationConsumer(EventReceiver receiver, Delegations delegations) {
    this.receiver = receiver;
    this.delegations = delegations;
  }

  @Incoming("catalog-delegations")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, this::take);
  }

  private void take(ReceivedEvent event) {
    if (event.type().equals(STATE)) {
      delegations.apply(event.as(DelegationState.class));
    }
  }

  @Override
  public String topic() {
    return "catalog.delegations";
  }

  @Override
  public List<String> tables() {
    return List.of("delegation");
  }

  @Override
  public void replay(List<ReceivedEvent> events) {
    events.forEach(this::take);
  }
}
