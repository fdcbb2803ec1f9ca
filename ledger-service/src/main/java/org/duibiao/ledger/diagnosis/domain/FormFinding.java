package org.duibiao.ledger.diagnosis.domain;

import static org.duibiao.ledger.diagnosis.domain.FormColumn.NOTE;
import static org.duibiao.ledger.diagnosis.domain.FormColumn.PRACTICE;
import static org.duibiao.ledger.diagnosis.domain.FormColumn.RESULT;
import static org.duibiao.ledger.diagnosis.domain.FormRemarks.quoted;

import org.duibiao.ledger.diagnosis.domain.ResultRead.Sort;
import org.duibiao.ledger.shared.domain.NothingSaid;
import org.duibiao.ledger.shared.domain.NumberedText;
import org.duibiao.ledger.shared.domain.NumberedText.Kind;

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
    ResultRead read = FormWords.result(written);
    if (read.result() == null) {
      noResult(read.sort(), written);
      return now.result();
    }
    if (read.result() == FindingResult.NOT_ASSESSED) {
      return now.result();
    }
    if (read.sort() == Sort.CONVENTION) {
      tell(RESULT, "form.result-read", quoted(written), FormWords.of(read.result()));
    }
    if (now.result() != FindingResult.NOT_ASSESSED && now.result() != read.result()) {
      tellStale(RESULT, FormWords.of(now.result()));
    }
    return read.result();
  }

  private void noResult(Sort sort, String written) {
    unanswered = sort == Sort.BLANK || (sort == Sort.UNKNOWN && NothingSaid.by(written));
    if (!unanswered) {
      String key = sort == Sort.SEVERAL ? "form.result-several" : "form.result";
      remarks.fault(row, RESULT, now.indicator(), key, quoted(written));
    }
  }

  private String text(FormColumn column, String standing) {
    String written = written(column).strip();
    boolean stands = standing != null && !standing.isBlank();
    if (FormWords.unsaid(written) || (stands && saysTheSame(standing, written))) {
      return standing;
    }
    if (written.length() > LONGEST) {
      remarks.fault(row, column, now.indicator(), "form.too-long", LONGEST);
      return standing;
    }
    boolean nothing = NothingSaid.by(written);
    if (nothing && !stands) {
      return standing;
    }
    if (stands) {
      tellStale(column, quoted(standing));
    }
    if (nothing) {
      tell(column, "form.removed", quoted(standing));
    }
    return nothing ? null : written;
  }

  /** A note may stand behind the result, where its own column is blank. */
  private String written(FormColumn column) {
    String own = row.text(column);
    String behind = column == NOTE ? FormWords.behind(row.text(RESULT)) : "";
    if (behind.isEmpty()) {
      return own;
    }
    boolean free = FormWords.unsaid(own);
    tell(RESULT, free ? "form.result-note" : "form.result-rest", quoted(behind));
    return free ? behind : own;
  }

  /** But for what files do to blanks and ends of lines. */
  private static boolean saysTheSame(String standing, String written) {
    return plain(standing).equals(plain(written));
  }

  private static String plain(String text) {
    return text.replaceAll("\\r\\n?", "\n").replaceAll("[ \\t\u00a0\u3000]+", " ").strip();
  }

  private void tellStale(FormColumn column, String standing) {
    if (!age.stale()) {
      return;
    }
    String written = quoted(row.text(column));
    if (age.wins()) {
      tell(column, "form.overwritten", standing, written);
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
    if (read.lacksFact()) {
      tell(NOTE, "form.no-fact", FormWords.of(read.result()));
    } else if (read.stated() && read.result() == FindingResult.MET) {
      tell(NOTE, "form.note-unused");
    } else if (read.stated() && read.result().falling()) {
      tellDoubt(NOTE, NumberedText.of(read.note(), Kind.PROBLEMS));
    }
    if (read.praised()) {
      tellDoubt(PRACTICE, NumberedText.of(read.goodPractice(), Kind.PRACTICES));
    }
  }

  private void tellDoubt(FormColumn column, NumberedText text) {
    text.doubt().ifPresent(doubt -> tell(column, doubt.key(), doubt.arguments().toArray()));
  }

  private void tell(FormColumn column, String key, Object... arguments) {
    remarks.warn(row, column, now.indicator(), key, arguments);
  }
}
