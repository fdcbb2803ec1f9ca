package org.duibiao.rectification.appraisal.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.rectification.appraisal.domain.DigestCover;

/**
 * Appraisals of a subtree as they were at a moment.
 *
 * @param supersedes the one it takes the place of, null if none
 * @param supersededBy the one that took its place, null if none did
 * @param digest SHA-256 of what {@code digestCovers} says
 */
public record AppraisalSnapshot(
    UUID id,
    long number,
    String campaign,
    String organisation,
    String organisationName,
    String title,
    String reason,
    UUID supersedes,
    UUID supersededBy,
    LocalDate opens,
    LocalDate asOf,
    int rows,
    String digest,
    DigestCover digestCovers,
    String takenBy,
    Instant takenAt) {
  /** The same with its digest. */
  AppraisalSnapshot with(String computed) {
    return new AppraisalSnapshot(
        id,
        number,
        campaign,
        organisation,
        organisationName,
        title,
        reason,
        supersedes,
        supersededBy,
        opens,
        asOf,
        rows,
        computed,
        digestCovers,
        takenBy,
        takenAt);
  }
}
