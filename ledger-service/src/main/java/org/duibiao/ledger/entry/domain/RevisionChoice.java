package org.duibiao.ledger.entry.domain;

/**
 * What a revision is compared with.
 *
 * @param number a revision's number; 0 for nothing, which stands before the first, -1 for what is
 *     written now
 */
public record RevisionChoice(int number) {
  /** What is written now, filed or not. */
  public static final RevisionChoice DRAFT = new RevisionChoice(-1);

  /** The one before another. */
  public static RevisionChoice before(int number) {
    return new RevisionChoice(number - 1);
  }

  /** Whether it is what is written now. */
  public boolean draft() {
    return number < 0;
  }

  /** Whether it came after a revision. */
  public boolean after(int revision) {
    return draft() || number > revision;
  }

  /** As it is shown: a number, or draft. */
  public String text() {
    return draft() ? "draft" : Integer.toString(number);
  }
}
