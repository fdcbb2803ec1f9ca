package org.duibiao.chassis.trial;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.inbox.Inbox;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.Session;

/** Notes the effect of every fact; fails as the fact's text tells it to. */
@ApplicationScoped
public class TrialConsumer {
  private final EventReceiver receiver;
  private final Inbox inbox;
  private final EntityManager database;
  private final AtomicInteger passingFailures = new AtomicInteger();

  TrialConsumer(EventReceiver receiver, Inbox inbox, EntityManager database) {
    this.receiver = receiver;
    this.inbox = inbox;
    this.database = database;
  }

  record Data(String text) {}

  public void failNextTimes(int times) {
    passingFailures.set(times);
  }

  @Incoming("trial")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> event) {
    receiver.receive(event, this::handle);
  }

  @Incoming("trial-batches")
  @Blocking
  public CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return receiver.receive(batch, events -> events.forEach(this::handle));
  }

  private void handle(ReceivedEvent event) {
    String text = event.as(Data.class).text();
    inbox.once("trial", event.id(), () -> note(event));
    if ("slow statement".equals(text)) {
      run("set local statement_timeout = 100");
      run("select cast(pg_sleep(5) as text)");
    }
    if ("slow transaction".equals(text)) {
      run("select cast(pg_sleep(60) as text)");
    }
    if ("rejected".equals(text)) {
      throw new IllegalArgumentException("a rule rejects it");
    }
    if (passingFailures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException(new SQLTransientConnectionException("the database is away"));
    }
  }

  private void run(String statement) {
    database
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (var work = connection.createStatement()) {
                work.execute(statement);
              }
            });
  }

  private void note(ReceivedEvent event) {
    database
        .createNativeQuery("insert into trial_effect (event_id, key, version) values (:i, :k, :v)")
        .setParameter("i", event.id())
        .setParameter("k", event.key())
        .setParameter("v", event.aggregateVersion())
        .executeUpdate();
  }
}
