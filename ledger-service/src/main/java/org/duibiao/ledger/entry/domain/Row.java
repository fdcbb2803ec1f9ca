package org.duibiao.ledger.entry.domain;

import java.util.Objects;
import java.util.UUID;

/**
 * A row of an entry: a practice, a case or a problem. Invariant: it keeps its id as long as it is
 * there; what a diagnosis drafted knows whether somebody has edited it since.
 *
 * @param indicator the guide's code; null where none is named
 * @param title a case's title, null elsewhere
 */
public record Row(
    UUID id, String indicator, String title, String text, Origin origin, boolean edited) {

  /** Who wrote a row first. */
  public enum Origin {
    /** Drafted from a finding. */
    DIAGNOSIS,
    /** Written by the organisation. */
    OWNER
  }

  /** A row as an author wants it; without an id it is a new one. */
  public record Draft(UUID id, String indicator, String title, String text) {}

  /** A new row of the organisation's. */
  static Row written(Draft draft) {
    return new Row(
        UUID.randomUUID(), draft.indicator(), draft.title(), draft.text(), Origin.OWNER, false);
  }

  /** A new row drafted from a finding. */
  static Row drafted(String indicator, String text) {
    return new Row(UUID.randomUUID(), indicator, null, text, Origin.DIAGNOSIS, false);
  }

  /** The same row as an author wants it now. */
  Row rewritten(Draft draft) {
    Row rewritten = new Row(id, draft.indicator(), draft.title(), draft.text(), origin, true);
    return saysTheSame(rewritten) ? this : rewritten;
  }

  /** Whether another row says the same, whoever wrote it. */
  boolean saysTheSame(Row other) {
    return Objects.equals(indicator, other.indicator)
        && Objects.equals(title, other.title)
        && text.equals(other.text);
  }

  /** The same row with the words of a finding that changed. */
  Row redrafted(String words) {
    return new Row(id, indicator, title, words, origin, false);
  }

  /** Whether it says no more than the guide, and a fact is asked for. */
  public boolean needsFact() {
    return DraftedProblems.waits(this);
  }

  /** Whether a diagnosis drafted it for an indicator. */
  boolean draftedFor(String code) {
    return origin == Origin.DIAGNOSIS && code.equals(indicator);
  }
}
