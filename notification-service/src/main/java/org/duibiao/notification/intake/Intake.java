package org.duibiao.notification.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.time.DomainTime;

/**
 * Knows whether facts of the past are still coming in: after a jump of the clock, an outage or a
 * rebuild. As long as they are, nobody is reminded of what may long have been done. Facts of the
 * present leave no trace here.
 */
@ApplicationScoped
public class Intake {
  private static final Duration PRESENT = Duration.ofMinutes(1);

  private final EntityManager database;
  private final Clock clock;

  Intake(EntityManager database, @DomainTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Notes a fact that is being handled, in the transaction of its effect. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(ConsumerRecord<?, ?> record, ReceivedEvent event) {
    if (event.time().isAfter(clock.instant().minus(PRESENT))) {
      return;
    }
    database
        .createNativeQuery(
            """
            insert into intake (topic, part, behind_at) values (:topic, :part, clock_timestamp())
            on conflict (topic, part) do update set behind_at = excluded.behind_at
            """)
        .setParameter("topic", record.topic())
        .setParameter("part", record.partition())
        .executeUpdate();
  }

  /** Whether a fact of the past came in within this time. */
  public boolean behindWithin(Duration time) {
    return (Boolean)
        database
            .createNativeQuery(
                """
                select exists (select 1 from intake
                  where behind_at > clock_timestamp() - cast(:millis as integer) * interval '1 millisecond')
                """,
                Boolean.class)
            .setParameter("millis", (int) time.toMillis())
            .getSingleResult();
  }
}
