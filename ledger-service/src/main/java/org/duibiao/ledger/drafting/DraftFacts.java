package org.duibiao.ledger.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the ledger knows of a unit at a moment, as far as a report tells it. Lists are cut; the
 * figures beside them count everything.
 */
record DraftFacts(
    Subject subject,
    Filed filed,
    List<Absent> absent,
    Problems problems,
    List<ProblemGroup> groups,
    List<Quotation> practices,
    List<Quotation> cases,
    List<PressCount> press) {

  /** Who reports on what, as of when. */
  record Subject(String unit, String campaign, String document, Instant asOf) {}

  /** How many organisations filed; missing = expected − exempt − onTime − late. */
  record Filed(long expected, long exempt, long onTime, long late, long diagnosed) {
    long missing() {
      return expected - exempt - onTime - late;
    }
  }

  /** Who has not filed, and what their superior says of it; null where nothing was said. */
  record Absent(String organisation, String explanation) {}

  /** Accepted problems, and those that a correction has withdrawn. */
  record Problems(long accepted, long organisations, long withdrawn) {}

  /**
   * The problems at one indicator.
   *
   * @param phrase how the guide's text begins
   * @param branches whether all of them are branches
   * @param names of the first of them, in the order of display
   * @param said the first of the problems as they were filed: in the order of display, then of rows
   */
  record ProblemGroup(
      String indicator,
      String phrase,
      long organisations,
      long problems,
      boolean branches,
      String names,
      List<Said> said) {}

  /**
   * A problem in the words of who filed it.
   *
   * @param factless whether it only repeats the guide and asks for a fact
   */
  record Said(String organisation, String text, boolean factless) {}

  /** Somebody's words, and where they stand. */
  record Quotation(String title, String text, String organisation, int revision) {}

  /** What was published at one level. */
  record PressCount(String level, long count, LocalDate last) {}
}
