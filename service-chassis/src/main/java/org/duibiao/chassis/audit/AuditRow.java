package org.duibiao.chassis.audit;

import org.duibiao.chassis.access.Mandate;

/** One record as it is written: the act, and who did it from where. */
record AuditRow(AuditOutcome outcome, AuditEntry act, Actor actor) {

  /**
   * Who acted.
   *
   * @param person staff number, or {@code system}
   * @param mandate by whose power of attorney, or null
   * @param client the OAuth client, or null
   * @param source the address it came from, or null
   * @param correlation the request's id, or null
   */
  record Actor(String person, Mandate mandate, String client, String source, String correlation) {
    static final Actor SYSTEM = new Actor("system", null, null, null, null);
  }
}
