package org.duibiao.notification.reminder.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * What could not be told because nobody was there to be told: its organisation had no known place,
 * or no post up the line had a holder. It is looked at again when an organisation changes.
 */
@ApplicationScoped
public class Unheard {
  private static final String BELOW =
      """
      in (select n.code from organisation_node n, organisation_node changed
          where changed.code = :code and starts_with(n.path, changed.path))
      """;

  private final EntityManager database;

  Unheard(EntityManager database) {
    this.database = database;
  }

  /** Looks again at what is owed by an organisation or below it. */
  public void lookAgain(String organisation) {
    wake("update deadline set unheard = false, next_rung_at = '-infinity'", organisation);
    wake("update return_notice set unheard = false, next_try_at = '-infinity'", organisation);
  }

  private void wake(String update, String organisation) {
    database
        .createNativeQuery(update + " where unheard and organisation " + BELOW)
        .setParameter("code", organisation)
        .executeUpdate();
  }
}
