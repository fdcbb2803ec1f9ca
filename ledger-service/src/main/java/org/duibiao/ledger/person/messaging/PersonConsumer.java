package org.duibiao.ledger.person.messaging;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.rebuild.ReadCopy;
import org.duibiao.ledger.person.application.PersonFacts;
import org.duibiao.ledger.person.infrastructure.PersonCopy;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the catalog's roster of people; a projection. */
@ApplicationScoped
class PersonConsumer implements ReadCopy {
  private static final String TYPE = "catalog.person.v1";

  private final EventReceiver receiver;
  private final PersonCopy persons;

  PersonConsumer(EventReceiver receiver, PersonCopy persons) {
    this.receiver = receiver;
    this.persons = persons;
  }

  @Incoming("catalog-persons")
  @Blocking
  CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return receiver.receive(batch, this::replay);
  }

  @Override
  public String topic() {
    return "catalog.persons";
  }

  @Override
  public List<String> tables() {
    return List.of("person");
  }

  @Override
  public void replay(List<ReceivedEvent> events) {
    persons.upsert(
        events.stream()
            .filter(event -> event.type().equals(TYPE))
            .map(event -> event.as(PersonFacts.class))
            .toList());
  }
}
