package org.duibiao.ledger.diagnosis.domain;

import static org.duibiao.ledger.diagnosis.domain.FormColumn.NOTE;
import static org.duibiao.ledger.diagnosis.domain.FormColumn.PRACTICE;
import static org.duibiao.ledger.diagnosis.domain.FormColumn.RESULT;
import static org.duibiao.ledger.diagnosis.domain.FormRemarks.quoted;

import java.util.Optional;
import org.duibiao.ledger.shared.domain.NothingSaid;
import org.duibiao.ledger.shared.domain.NumberedText;

/**
 * What a row of a form makes of a finding. Invariants: a blank keeps what stands there; what is
 * taken away, or overwritten by an older form, is told with its words.
 */
final class FormFinding {
  private static final int LONGEST = 20_000;

  private final FormRow row;
  private final Finding now;
  private final FormAge age;
  private final FormRemarks remarks;
  private boolean unanswered;

  FormFinding(FormRow row, Finding now, FormAge age, FormRemarks remarks) {
    this.row = row;
    this.now = now;
    this.age = age;
    this.remarks = remarks;
  }

  /**
   * Whether a form is older than the diagnosis.
   *
   * @param madeFor the version it was given out at
   * @param current the version now
   * @param wins whether it may overwrite what was recorded since
   */
  record FormAge(long madeFor, long current, boolean wins) {
    boolean stale() {
      return madeFor != current;
    }
  }

  /** The finding as the row has it. */
  Finding read() {
    Finding read =
        new Finding(
            now.indicator(),
            result(),
            text(NOTE, now.note()),
            text(PRACTICE, now.goodPractice()),
            now.evidence());
    tellFacts(read);
    return read;
  }

  /** Whether no result was given, once it is read. */
  boolean unanswered() {
    return unanswered;
  }

  private FindingResult result() {
    String written = row.text(RESULT);
    Optional<FindingResult> result = FormWords.result(written);
    if (result.isEmpty()) {
      unanswered = FormWords.unsaid(written) || NothingSaid.by(written);
      if (!unanswered) {
        remarks.fault(row, RESULT, now.indicator(), "form.result", quoted(written));
      }
      return now.result();
    }
    if (result.get() == FindingResult.NOT_ASSESSED) {
      return now.result();
    }
    if (now.result() != FindingResult.NOT_ASSESSED && now.result() != result.get()) {
      tellStale(RESULT, FormWords.of(now.result()));
    }
    return result.get();
  }

  private String text(FormColumn column, String standing) {
    String written = row.text(column).strip();
    boolean stands = standing != null && !standing.isBlank();
    if (FormWords.unsaid(written) || (stands && standing.strip().equals(written))) {
      return standing;
    }
    if (written.length() > LONGEST) {
      remarks.fault(row, column, now.indicator(), "form.too-long", LONGEST);
      return standing;
    }
    if (stands) {
      tellStale(column, quoted(standing));
    }
    if (!NothingSaid.by(written)) {
      return written;
    }
    if (stands) {
      remarks.warn(row, column, now.indicator(), "form.removed", quoted(standing));
    }
    return null;
  }

  private void tellStale(FormColumn column, String standing) {
    if (!age.stale()) {
      return;
    }
    String written = quoted(row.text(column));
    if (age.wins()) {
      remarks.warn(row, column, now.indicator(), "form.overwritten", standing, written);
    } else {
      remarks.fault(
          row,
          column,
          now.indicator(),
          "form.stale",
          standing,
          written,
          age.madeFor(),
          age.current());
    }
  }

  /** A fact is asked for where something is wanting, and goes nowhere where nothing is. */
  private void tellFacts(Finding read) {
    String code = read.indicator();
    if (read.lacksFact()) {
      remarks.warn(row, NOTE, code, "form.no-fact", FormWords.of(read.result()));
    } else if (read.stated() && read.result() == FindingResult.MET) {
      remarks.warn(row, NOTE, code, "form.note-unused");
    } else if (read.stated() && read.result().falling()) {
      NumberedText.of(read.note(), true)
          .doubt()
          .ifPresent(
              doubt -> remarks.warn(row, NOTE, code, doubt.key(), doubt.arguments().toArray()));
    }
  }
}
