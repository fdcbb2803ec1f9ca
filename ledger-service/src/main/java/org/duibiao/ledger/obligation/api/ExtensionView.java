package org.duibiao.ledger.obligation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.obligation.application.ExtensionDesk;
import org.duibiao.ledger.obligation.domain.Extension;
import org.duibiao.ledger.obligation.domain.ExtensionAction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An extension as it was granted.
 *
 * @param moved how many obligations got a later date by it
 * @param leftOut those in its reach that it does not cover, as they are the grantor's own
 */
public record ExtensionView(
    UUID id,
    String campaign,
    String milestone,
    String organisation,
    boolean subtree,
    LocalDate until,
    Extension.Standing standing,
    String reason,
    String grantor,
    String post,
    Instant grantedAt,
    @Schema(
            description = "因此顺延的报送任务数 / how many obligations got a later date by it",
            examples = "7")
        int moved,
    List<String> leftOut,
    String revokedBy,
    Instant revokedAt,
    String revocationReason,
    long version,
    List<ExtensionAction> allowedActions) {

  static ExtensionView of(ExtensionDesk.Granted granted) {
    Extension one = granted.extension();
    return new ExtensionView(
        one.id(),
        one.campaign(),
        one.milestone(),
        one.organisation(),
        one.subtree(),
        one.until(),
        granted.standing(),
        one.reason(),
        one.grantor(),
        one.post(),
        one.grantedAt(),
        one.moved(),
        one.leftOut(),
        one.revokedBy(),
        one.revokedAt(),
        one.revocationReason(),
        one.version(),
        granted.allowedActions());
  }
}
