package org.duibiao.ledger.task.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A transition of a task of the committee's. The record is the wire contract of all its types; the
 * type itself travels beside it.
 *
 * @param organisation the committee
 * @param ownerPerson who answers for it, null if a post does or nobody yet
 * @param ownerPost whose holders answer for it, null if a person does or nobody yet
 * @param person who did it
 * @param reason why, null where none was asked for
 */
public record TaskEvent(
    @JsonIgnore UUID eventId,
    @JsonIgnore Instant occurredAt,
    @JsonIgnore String type,
    UUID taskId,
    String campaign,
    String milestone,
    TaskKind kind,
    String title,
    String organisation,
    LocalDate dueDate,
    String ownerPerson,
    String ownerPost,
    int revision,
    String person,
    String reason)
    implements DomainEvent {
  /** Somebody answers for it from now on. */
  public static final String ASSIGNED = "ledger.task-assigned.v1";

  /** It waits for a leader. */
  public static final String SUBMITTED = "ledger.task-submitted.v1";

  /** It was taken back. */
  public static final String RECALLED = "ledger.task-recalled.v1";

  /** A leader sent it back. */
  public static final String RETURNED = "ledger.task-returned.v1";

  /** A leader signed it off. */
  public static final String DONE = "ledger.task-done.v1";

  /** A correction has begun. */
  public static final String REOPENED = "ledger.task-reopened.v1";

  @Override
  @JsonIgnore
  public String subject() {
    return "task/" + campaign + "/" + milestone;
  }

  @Override
  @JsonIgnore
  public String key() {
    return organisation;
  }
}
