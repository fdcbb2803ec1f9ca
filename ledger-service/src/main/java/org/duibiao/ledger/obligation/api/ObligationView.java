package org.duibiao.ledger.obligation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.Words;
import org.duibiao.ledger.campaign.domain.MilestoneKind;
import org.duibiao.ledger.obligation.application.ObligationDesk;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.ObligationAction;
import org.duibiao.ledger.obligation.domain.ObligationState;
import org.duibiao.ledger.obligation.domain.Timeliness;

/**
 * What an organisation owes at a milestone, as the caller sees it now.
 *
 * @param extension the one that has moved the due date, null if none has
 */
public record ObligationView(
    UUID id,
    String campaign,
    String milestone,
    MilestoneKind kind,
    String title,
    String organisation,
    String organisationName,
    ObligationState state,
    Timeliness timeliness,
    LocalDate dueDate,
    LocalDate originalDueDate,
    LocalDate lockDate,
    LocalDate internalDueDate,
    boolean internallyLate,
    ObligationExtensionView extension,
    Instant firstSubmittedAt,
    Boolean passedAtFirstReview,
    LocalDate correctBy,
    String reason,
    List<LockView> locks,
    long version,
    List<ObligationAction> allowedActions) {

  static ObligationView of(ObligationDesk.Owed owed, Words words) {
    Obligation obligation = owed.obligation();
    return new ObligationView(
        obligation.id(),
        obligation.campaign(),
        obligation.milestone(),
        obligation.kind(),
        obligation.title(),
        obligation.organisation(),
        owed.organisation().name(),
        obligation.state(),
        owed.timeliness(),
        obligation.dueDate(),
        obligation.originalDueDate(),
        obligation.lockDate(),
        owed.internalDueDate(),
        owed.internallyLate(),
        ObligationExtensionView.of(owed.extension()),
        obligation.firstSubmittedAt(),
        obligation.passedAtFirstReview(),
        obligation.correctBy(),
        obligation.reason(),
        LockView.of(owed.locks(), words),
        obligation.version(),
        owed.allowedActions());
  }
}
