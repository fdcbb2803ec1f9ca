package org.duibiao.ledger.obligation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.ledger.obligation.domain.Extension;

/**
 * The extension that gives something owed its date, wherever it was granted: also one of a superior
 * that takes its whole subtree along.
 *
 * @param organisation to whom it was granted
 */
public record ObligationExtensionView(
    UUID id,
    String organisation,
    boolean subtree,
    LocalDate until,
    String reason,
    String grantor,
    String post,
    Instant grantedAt) {

  static ObligationExtensionView of(Extension one) {
    return one == null
        ? null
        : new ObligationExtensionView(
            one.id(),
            one.organisation(),
            one.subtree(),
            one.until(),
            one.reason(),
            one.grantor(),
            one.post(),
            one.grantedAt());
  }
}
