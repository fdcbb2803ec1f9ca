package org.duibiao.ledger.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Held until the end of the transaction by whoever changes the tree and by whoever opens
 * obligations along it: neither can miss what the other has just written.
 */
@ApplicationScoped
public class TreeLock {
  private final EntityManager database;

  TreeLock(EntityManager database) {
    this.database = database;
  }

  /** Waits for the lock. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void acquire() {
    database
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtext('ledger.tree'))) locked")
        .getSingleResult();
  }
}
