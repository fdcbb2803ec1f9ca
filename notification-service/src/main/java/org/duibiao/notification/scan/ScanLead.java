package org.duibiao.notification.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * The lead of the scan among all replicas: held for one transaction, lost with it. Whoever changes
 * when rungs are reached takes it, too, so that no scan that runs by the former rules writes over
 * what follows from the change.
 */
@ApplicationScoped
public class ScanLead {
  private static final String LOCK = "hashtext('duibiao.reminder-scan')";

  private final EntityManager database;

  ScanLead(EntityManager database) {
    this.database = database;
  }

  /** Takes the lead until the transaction ends, unless another transaction has it. */
  public boolean tryLead() {
    return (Boolean)
        database
            .createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class)
            .getSingleResult();
  }

  /** Takes the lead until the transaction ends, after the chunk that is being scanned. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lead() {
    database
        .createNativeQuery("select cast(pg_advisory_xact_lock(" + LOCK + ") as text)", String.class)
        .getResultList();
  }
}
