package org.duibiao.rectification.appraisal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * Appraisals of a subtree were frozen; the only fact of a snapshot, which never changes.
 *
 * @param asOf the last day that counts
 * @param rows how many tenures and vacancies it has
 * @param digest SHA-256 of its content: its rows and the records behind them
 * @param supersedes the snapshot that it takes the place of, null if none
 * @param person who took it
 */
public record AppraisalSnapshotTaken(
    UUID eventId,
    Instant occurredAt,
    UUID snapshotId,
    String campaign,
    String organisation,
    String title,
    LocalDate asOf,
    int rows,
    String digest,
    UUID supersedes,
    String person)
    implements DomainEvent {
  @Override
  public String type() {
    return "rectification.appraisal-snapshot-taken.v1";
  }

  @Override
  public String subject() {
    return "appraisal-snapshot/" + snapshotId;
  }

  @Override
  public String key() {
    return organisation;
  }
}
