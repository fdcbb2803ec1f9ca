package org.duibiao.ledger.learning.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a learning record says. Invariant: nobody is among the attendees twice.
 *
 * @param attendance how many came, named or not
 * @param ledBy who gave it; null where nobody is named
 * @param campaigns codes of the campaigns that it serves, any number
 * @param indicators codes of the indicators that it serves
 * @param readings items of campaigns' reading lists that were studied
 * @param evidence files that show it
 */
public record LearningContent(
    LearningKind kind,
    String title,
    LocalDate date,
    BigDecimal classHours,
    int attendance,
    Leader ledBy,
    List<String> campaigns,
    List<String> indicators,
    List<Reading> readings,
    List<Attendee> attendees,
    List<UUID> evidence,
    String remarks) {
  /** More than these a day does not have. */
  public static final BigDecimal MOST_HOURS = BigDecimal.valueOf(24);

  /** Who led it, and as what. */
  public record Leader(String staffNumber, LeaderCapacity capacity) {}

  /** An item of a campaign's reading list. */
  public record Reading(String campaign, int item) {}

  /** Who took part, and for how many class hours. */
  public record Attendee(String staffNumber, BigDecimal hours) {}

  /** The same, serving these campaigns. */
  public LearningContent serving(List<String> served) {
    return new LearningContent(
        kind,
        title,
        date,
        classHours,
        attendance,
        ledBy,
        served,
        indicators,
        readings,
        attendees,
        evidence,
        remarks);
  }
}
