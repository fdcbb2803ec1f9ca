package org.duibiao.notification.reminder.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The lead of the scan among all replicas: held for one transaction, lost with it. */
@ApplicationScoped
public class ScanLead {
  private final EntityManager database;

  ScanLead(EntityManager database) {
    this.database = database;
  }

  /** Takes the lead until the transaction ends, unless another transaction has it. */
  public boolean tryLead() {
    return (Boolean)
        database
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtext('duibiao.reminder-scan'))",
                Boolean.class)
            .getSingleResult();
  }
}
