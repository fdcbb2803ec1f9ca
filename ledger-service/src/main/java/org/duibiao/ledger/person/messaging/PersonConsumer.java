package org.duibiao.ledger.person.messaging;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.ledger.person.application.PersonFacts;
import org.duibiao.ledger.person.infrastructure.PersonCopy;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the catalog's roster of people; a projection. */
@ApplicationScoped
class PersonConsumer {
  private static final String TYPE = "catalog.person.v1";

  private final EventReceiver receiver;
  private final PersonCopy persons;

  PersonConsumer(EventReceiver receiver, PersonCopy persons) {
    this.receiver = receiver;
    this.persons = persons;
  }

  @Incoming("catalog-persons")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(
        record,
        event -> {
          if (event.type().equals(TYPE)) {
            persons.upsert(event.as(PersonFacts.class));
          }
        });
  }
}
