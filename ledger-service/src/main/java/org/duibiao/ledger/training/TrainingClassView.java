package org.duibiao.ledger.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.learning.domain.LearningAction;
import org.duibiao.ledger.learning.domain.LearningState;

/** A training class 培训班, and how many were invited and came. */
public record TrainingClassView(
    UUID id,
    String organisation,
    TrainingKind kind,
    String title,
    LocalDate startsOn,
    LocalDate endsOn,
    BigDecimal classHours,
    List<String> campaigns,
    String remarks,
    long invited,
    long present,
    long leave,
    long absent,
    LearningState state,
    String withdrawalReason,
    String recordedBy,
    Instant recordedAt,
    long version,
    List<LearningAction> allowedActions) {

  TrainingClassView with(List<LearningAction> allowed) {
    return new TrainingClassView(
        id,
        organisation,
        kind,
        title,
        startsOn,
        endsOn,
        classHours,
        campaigns,
        remarks,
        invited,
        present,
        leave,
        absent,
        state,
        withdrawalReason,
        recordedBy,
        recordedAt,
        version,
        allowed);
  }
}
