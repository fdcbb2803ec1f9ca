package org.duibiao.ledger.learning.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duibiao.ledger.learning.domain.LeaderCapacity;
import org.duibiao.ledger.learning.domain.LearningAction;
import org.duibiao.ledger.learning.domain.LearningContent;
import org.duibiao.ledger.learning.domain.LearningKind;
import org.duibiao.ledger.learning.domain.LearningRecord;
import org.duibiao.ledger.learning.domain.LearningState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A learning record 学习记录.
 *
 * @param ledBy null where nobody is named, and for portals
 * @param attendees null for portals: they see how many came and not who
 * @param allowedActions told of a single record only, null in a list
 */
public record LearningRecordView(
    UUID id,
    String organisation,
    LearningKind kind,
    String title,
    LocalDate date,
    BigDecimal classHours,
    int attendance,
    LearningLeaderView ledBy,
    List<String> campaigns,
    List<String> indicators,
    List<LearningReadingView> readings,
    List<LearningAttendeeView> attendees,
    List<UUID> evidence,
    String remarks,
    LearningState state,
    String withdrawalReason,
    String recordedBy,
    Instant recordedAt,
    long version,
    List<LearningAction> allowedActions) {

  /** Who led it, and as what; the name is null where the roster does not know it. */
  public record LearningLeaderView(String staffNumber, String name, LeaderCapacity capacity) {}

  /** An item of a campaign's reading list. */
  public record LearningReadingView(String campaign, int item) {}

  /** Who came, for how many class hours; the name is null where the roster does not know it. */
  @Schema(name = "LearningAttendeeView")
  public record LearningAttendeeView(String staffNumber, String name, BigDecimal hours) {}

  static LearningRecordView of(
      LearningRecord record, People people, List<LearningAction> allowedActions) {
    LearningContent said = record.content();
    return new LearningRecordView(
        record.id(),
        record.organisation(),
        said.kind(),
        said.title(),
        said.date(),
        said.classHours(),
        said.attendance(),
        people.shown() ? leader(said, people.names()) : null,
        said.campaigns(),
        said.indicators(),
        said.readings().stream()
            .map(one -> new LearningReadingView(one.campaign(), one.item()))
            .toList(),
        people.shown() ? attendees(said, people.names()) : null,
        said.evidence(),
        said.remarks(),
        record.state(),
        record.withdrawalReason(),
        record.recordedBy(),
        record.recordedAt(),
        record.version(),
        allowedActions);
  }

  /** Whether people are shown to the caller, and what they are called. */
  record People(boolean shown, Map<String, String> names) {}

  private static LearningLeaderView leader(LearningContent said, Map<String, String> names) {
    return said.ledBy() == null
        ? null
        : new LearningLeaderView(
            said.ledBy().staffNumber(),
            names.get(said.ledBy().staffNumber()),
            said.ledBy().capacity());
  }

  private static List<LearningAttendeeView> attendees(
      LearningContent said, Map<String, String> names) {
    return said.attendees().stream()
        .map(
            one ->
                new LearningAttendeeView(
                    one.staffNumber(), names.get(one.staffNumber()), one.hours()))
        .toList();
  }
}
