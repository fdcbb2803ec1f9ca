package org.duibiao.ledger.learning.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A learning record was written, corrected or withdrawn: what others need in order to refer to it
 * 一次填报、多处使用. Nobody who took part is named.
 *
 * @param reason why it was withdrawn, else null
 */
public record LearningEvent(
    @JsonIgnore UUID eventId,
    @JsonIgnore Instant occurredAt,
    @JsonIgnore String type,
    UUID recordId,
    String organisation,
    LearningKind kind,
    String title,
    LocalDate date,
    List<String> campaigns,
    List<String> indicators,
    String person,
    String reason)
    implements DomainEvent {
  /** It is on record. */
  public static final String RECORDED = "ledger.learning-record-recorded.v1";

  /** It says something else now. */
  public static final String CORRECTED = "ledger.learning-record-corrected.v1";

  /** It counts no more. */
  public static final String WITHDRAWN = "ledger.learning-record-withdrawn.v1";

  /** What a record's present version tells. */
  public static LearningEvent of(LearningRecord record, String person, Instant now) {
    LearningContent content = record.content();
    return new LearningEvent(
        UUID.randomUUID(),
        now,
        type(record),
        record.id(),
        record.organisation(),
        content.kind(),
        content.title(),
        content.date(),
        content.campaigns(),
        content.indicators(),
        person,
        record.withdrawalReason());
  }

  private static String type(LearningRecord record) {
    if (record.state() == LearningState.WITHDRAWN) {
      return WITHDRAWN;
    }
    return record.version() == 1 ? RECORDED : CORRECTED;
  }

  @Override
  @JsonIgnore
  public String subject() {
    return "learning-record/" + recordId;
  }

  @Override
  @JsonIgnore
  public String key() {
    return organisation;
  }
}
