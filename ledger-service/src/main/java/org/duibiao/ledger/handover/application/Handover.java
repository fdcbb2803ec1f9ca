package org.duibiao.ledger.handover.application;

import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.ledger.shared.domain.Person;

/**
 * A change of secretary 交接 as the catalog tells it.
 *
 * @param from who leaves, null where the post was vacant
 * @param date the successor's first day, which may lie ahead
 * @param basis the paper it rests on
 */
public record Handover(
    UUID id, String organisation, Person from, Person to, LocalDate date, String basis) {
  /** In the audit trail's words: who, to whom, on what paper. */
  String words() {
    return "%s → %s；%s".formatted(from == null ? "—" : words(from), words(to), basis);
  }

  private static String words(Person person) {
    return person.name() + "（" + person.staffNumber() + "）";
  }
}
