package org.duibiao.notification.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
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

  /** Notes facts that are being handled, in the transaction of their effect. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(List<ReceivedEvent> events) {
    Instant present = clock.instant().minus(PRESENT);
    events.stream()
        .filter(event -> !event.time().isAfter(present))
        .map(ReceivedEvent::origin)
        .distinct()
        .sorted(Comparator.comparing(TopicPartition::toString))
        .forEach(this::behind);
  }

  /** When a fact became true; a clock that is ahead elsewhere makes no fact of the future here. */
  public Instant happened(ReceivedEvent event) {
    Instant now = clock.instant();
    return event.time().isAfter(now) ? now : event.time();
  }

  private void behind(TopicPartition origin) {
    database
        .createNativeQuery(
            """
            insert into intake (topic, part, behind_at) values (:topic, :part, clock_timestamp())
            on conflict (topic, part) do update set behind_at = excluded.behind_at
            """)
        .setParameter("topic", origin.topic())
        .setParameter("part", origin.partition())
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
