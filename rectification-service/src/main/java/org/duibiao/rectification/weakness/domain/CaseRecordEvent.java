package org.duibiao.rectification.weakness.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A fact about a record of supervision or assistance. All have the same shape.
 *
 * @param leader whose supervision it is, null if it is the office's own or assistance
 * @param assistingUnit whose assistance it is, null if it is supervision
 * @param person who did it
 */
public record CaseRecordEvent(
    UUID eventId,
    Instant occurredAt,
    String type,
    UUID recordId,
    UUID caseId,
    String campaign,
    String organisation,
    LocalDate heldOn,
    CaseRecordWay way,
    String leader,
    String assistingUnit,
    String person)
    implements DomainEvent {
  /** Somebody recorded supervision of their own. */
  public static final String RECORDED = "rectification.case-supervision-recorded.v1";

  /** A liaison drafted a leader's record. */
  public static final String DRAFTED = "rectification.case-supervision-drafted.v1";

  /** The draft is not to be confirmed any more. */
  public static final String DISCARDED = "rectification.case-supervision-discarded.v1";

  /** The leader has confirmed it. */
  public static final String CONFIRMED = "rectification.case-supervision-confirmed.v1";

  /** The assisting unit recorded what it did. */
  public static final String ASSISTED = "rectification.case-assistance-recorded.v1";

  @Override
  public String subject() {
    return "case-record/" + recordId;
  }

  @Override
  public String key() {
    return organisation;
  }
}
