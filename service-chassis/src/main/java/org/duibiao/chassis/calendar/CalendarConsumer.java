package org.duibiao.chassis.calendar;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.rebuild.ReadCopy;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps this service's copy of the calendars: a projection, which may be replayed at any time. */
@ApplicationScoped
class CalendarConsumer implements ReadCopy {
  private static final String STATE = "catalog.calendar.v1";

  private final EventReceiver receiver;
  private final Calendars calendars;

  CalendarConsumer(EventReceiver receiver, Calendars calendars) {
    this.receiver = receiver;
    this.calendars = calendars;
  }

  @Incoming("catalog-calendars")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, this::take);
  }

  private void take(ReceivedEvent event) {
    if (event.type().equals(STATE)) {
      calendars.apply(event.as(CalendarState.class));
    }
  }

  @Override
  public String topic() {
    return "catalog.calendars";
  }

  @Override
  public List<String> tables() {
    return List.of("calendar_year");
  }

  @Override
  public void replay(List<ReceivedEvent> events) {
    events.forEach(this::take);
  }
}
