package org.duibiao.chassis.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.duibiao.chassis.time.RealTime;

/** The notes about stored files. */
@ApplicationScoped
class StoredFileNotes {
  private final EntityManager database;
  private final Clock clock;

  StoredFileNotes(EntityManager database, @RealTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Notes that bytes will go out under a fresh key. */
  @Transactional(TxType.REQUIRES_NEW)
  UUID begin() {
    UUID key = UUID.randomUUID();
    database
        .createNativeQuery(
            "insert into stored_file (key, state, changed_at) values (:key, 'PENDING', :now)")
        .setParameter("key", key)
        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
        .executeUpdate();
    return key;
  }

  /** Moves a file on; false if it is in another state. */
  @Transactional(TxType.MANDATORY)
  boolean move(UUID key, String from, String to) {
    return database
            .createNativeQuery(
                "update stored_file set state = :to, changed_at = :now"
                    + " where key = :key and state = :from")
            .setParameter("key", key)
            .setParameter("from", from)
            .setParameter("to", to)
            .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
            .executeUpdate()
        == 1;
  }

  /** Gives up what is still pending. */
  @Transactional(TxType.REQUIRES_NEW)
  void giveUp(UUID key) {
    move(key, "PENDING", "DELETED");
  }
}
