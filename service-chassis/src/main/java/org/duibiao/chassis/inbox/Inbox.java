package org.duibiao.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Remembers which facts have had their effect. The row is written in the transaction of the effect,
 * so a fact that is delivered again finds it and does nothing.
 */
@ApplicationScoped
public class Inbox {
  private final EntityManager database;

  Inbox(EntityManager database) {
    this.database = database;
  }

  /**
   * Runs the effect unless this consumer has handled the event before.
   *
   * @return whether the effect ran
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean once(String consumer, UUID eventId, Runnable effect) {
    int inserted =
        database
            .createNativeQuery(
                """
                insert into inbox (consumer, event_id) values (:consumer, :event)
                on conflict do nothing
                """)
            .setParameter("consumer", consumer)
            .setParameter("event", eventId)
            .executeUpdate();
    if (inserted == 1) {
      effect.run();
    }
    return inserted == 1;
  }
}
