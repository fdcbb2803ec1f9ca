package org.duibiao.notification.feed.domain;

import java.util.List;
import java.util.Set;

/**
 * What of the facts is told to portals. Invariant: nothing that not everybody may see who reaches
 * the organisation. Whole families stay out, because a portal may not read the things themselves;
 * of the others ids, dates, states and counts are told, and neither people nor what somebody wrote:
 * whoever may read that asks the service with the id.
 */
public final class FeedContent {
  /** Only some roles see these: 拟认定, 督导 and 帮扶 records. */
  private static final List<String> CONFIDENTIAL =
      List.of(
          "rectification.case-candidate-",
          "rectification.case-supervision-",
          "rectification.case-assistance-");

  private static final List<String> SOURCES = List.of("ledger.", "rectification.");

  private static final Set<String> FIELDS =
      Set.of(
          "acceptedAt",
          "asOf",
          "batch",
          "campaign",
          "campaigns",
          "caseId",
          "commentId",
          "correctBy",
          "date",
          "deferred",
          "digest",
          "dueDate",
          "effectiveDate",
          "entryId",
          "evidenceId",
          "exemplarId",
          "firstSubmittedAt",
          "heldOn",
          "indicator",
          "indicators",
          "itemId",
          "items",
          "kind",
          "ledgerId",
          "mediaType",
          "met",
          "milestone",
          "nextDue",
          "notApplicable",
          "notMet",
          "noticeFrom",
          "noticeUntil",
          "obligationId",
          "organisation",
          "originalDueDate",
          "partlyMet",
          "problemId",
          "problems",
          "recordId",
          "rectificationDueDate",
          "returned",
          "revision",
          "rows",
          "sessionId",
          "snapshotId",
          "state",
          "struckOff",
          "submittedAt",
          "suggestionId",
          "supersedes",
          "taskId",
          "timeliness");

  private FeedContent() {}

  /** Whether a kind of fact is told at all. */
  public static boolean tells(String type) {
    return SOURCES.stream().anyMatch(type::startsWith)
        && CONFIDENTIAL.stream().noneMatch(type::startsWith);
  }

  /** The fields of a fact that are told. */
  public static Set<String> fields() {
    return FIELDS;
  }
}
