package org.duibiao.ledger.entry.api;

import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.entry.domain.RevisionChoice;

/** Reads what a revision is to be compared with out of a query. */
public final class RevisionChoices {
  private RevisionChoices() {}

  /** {@code with=} a number or draft; the one before if it is left out. */
  public static RevisionChoice of(String with, int number) {
    if (with == null || with.isEmpty()) {
      return RevisionChoice.before(number);
    }
    if (with.equals(RevisionChoice.DRAFT.text())) {
      return RevisionChoice.DRAFT;
    }
    if (!with.matches("[1-9][0-9]{0,8}")) {
      throw Inputs.malformed("with");
    }
    return new RevisionChoice(Integer.parseInt(with));
  }
}
