package org.duibiao.notification.reminder.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/**
 * What could not be told because nobody was there to be told: its organisation had no known place,
 * or no post up the line had a holder. It is looked at again when an organisation changes.
 */
@ApplicationScoped
public class Unheard {
  private static final String BELOW =
      """
      in (select n.code from organisation_node n, organisation_node changed
          where changed.code in (:codes) and starts_with(n.path, changed.path))
      """;

  private final EntityManager database;

  Unheard(EntityManager database) {
    this.database = database;
  }

  /** Looks again at what is owed by organisations or below them. */
  public void lookAgain(Collection<String> organisations) {
    wake("update deadline set unheard = false, next_rung_at = '-infinity'", organisations);
    wake("update return_notice set unheard = false, next_try_at = '-infinity'", organisations);
  }

  private void wake(String update, Collection<String> organisations) {
    database
        .createNativeQuery(update + " where unheard and organisation " + BELOW)
        .setParameter("codes", organisations)
        .executeUpdate();
  }
}
