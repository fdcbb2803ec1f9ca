package org.duibiao.notification.reminder.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Plans for a statement that joins the many rows of its own parts. PostgreSQL cannot know how many
 * these are, takes them for one, and would go through all of one part for each row of the other:
 * the cost would grow with the square. Where a row of a table is to be found by its key
 * nevertheless, the statement says so with {@code lateral … offset 0}.
 */
@ApplicationScoped
class ManyRows {
  private final EntityManager database;

  ManyRows(EntityManager database) {
    this.database = database;
  }

  /** Holds until the transaction ends. */
  void expect() {
    database.createNativeQuery("set local enable_nestloop = off").executeUpdate();
  }
}
