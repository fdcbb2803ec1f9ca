package org.duibiao.rectification.session.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.rectification.item.domain.ItemState;
import org.duibiao.rectification.session.domain.SessionVerdict;

/**
 * A row of a session's sheet 对账单: the item as it was when the session began, and its verdict.
 *
 * @param unit name of the organisation
 * @param indicatorText null where the ledger has not told it
 * @param given null while nothing was decided
 */
public record SheetRow(
    int position,
    UUID item,
    String organisation,
    String unit,
    String indicator,
    String indicatorText,
    String problem,
    String rootCause,
    String measure,
    String responsible,
    LocalDate dueDate,
    ItemState state,
    Given given) {

  /**
   * A verdict given on the spot.
   *
   * @param until the new date of a deferral, null otherwise
   * @param by staff number of who gave it
   */
  public record Given(
      SessionVerdict verdict, String remark, LocalDate until, String by, Instant at) {}
}
