package org.duibiao.ledger.coverage.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.ledger.coverage.application.CoverageListDesk;
import org.duibiao.ledger.coverage.domain.CoverageBucket;
import org.duibiao.ledger.coverage.domain.FirstReview;
import org.duibiao.ledger.coverage.infrastructure.CoverageLists.Counted;

/**
 * An organisation behind a count of the coverage.
 *
 * @param passedAtFirstReview null until what it filed was reviewed
 */
public record CoverageOrganisationView(
    String organisation,
    String name,
    String type,
    UUID obligation,
    String state,
    CoverageBucket bucket,
    LocalDate dueDate,
    Instant firstSubmittedAt,
    Boolean passedAtFirstReview) {

  static CoverageOrganisationView of(CoverageListDesk.Listed listed) {
    Counted row = listed.counted();
    return new CoverageOrganisationView(
        row.organisation(),
        row.name(),
        row.mark().type(),
        row.id(),
        row.state(),
        listed.bucket(),
        row.dueDate(),
        row.firstSubmittedAt(),
        row.mark().review() == FirstReview.NONE
            ? null
            : Boolean.valueOf(row.mark().review() == FirstReview.PASSED));
  }
}
