package org.duibiao.rectification.exemplar.application;

import java.time.LocalDate;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;

/**
 * What everybody may know of an exemplar: nothing of people, scores or objections.
 *
 * @param number its place in the list; not shown
 * @param state what follows the cultivation inside is still cultivation to the public; a notice
 *     whose last day has passed is over, whatever is decided next
 */
public record PublicExemplar(
    long number,
    ExemplarKind kind,
    String organisationName,
    String batch,
    String state,
    LocalDate noticeFrom,
    LocalDate noticeUntil,
    LocalDate cultivatingSince,
    LocalDate designatedOn) {

  /** What is looked for; absent values are null. */
  public record Wanted(String campaign, String batch, ExemplarKind kind) {
    /** The same for a cursor. */
    public Filters filters() {
      return Filters.of("public-exemplars", campaign, batch, kind);
    }
  }
}
