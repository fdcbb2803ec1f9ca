package org.duibiao.ledger.diagnosis.domain;

import static org.duibiao.ledger.diagnosis.domain.FormColumn.CODE;
import static org.duibiao.ledger.diagnosis.domain.FormColumn.NOTE;
import static org.duibiao.ledger.diagnosis.domain.FormColumn.PRACTICE;
import static org.duibiao.ledger.diagnosis.domain.FormColumn.RESULT;
import static org.duibiao.ledger.diagnosis.domain.FormColumn.TEXT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.campaign.domain.Guide.Indicator;
import org.duibiao.ledger.diagnosis.domain.FormFinding.FormAge;
import org.duibiao.ledger.shared.domain.TableFoot;

/**
 * What a filled-in form says, held against the diagnosis as it is. A blank cell, and 未诊断, leave
 * what is there; a form that is older than the diagnosis overwrites nothing that was recorded
 * since, unless it is told to.
 */
public final class FormReading {
  private final FormCode expected;
  private final Guide guide;
  private final Diagnosis diagnosis;
  private final UnaryOperator<String> named;
  private final boolean formWins;
  private final FormRemarks remarks = new FormRemarks();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final List<String> unanswered = new ArrayList<>();
  private FormRow open;

  private FormReading(Expected expected, boolean formWins) {
    this.expected = expected.code();
    this.guide = expected.guide();
    this.diagnosis = expected.diagnosis();
    this.named = expected.named();
    this.formWins = formWins;
  }

  /**
   * What a form is to be for.
   *
   * @param named how an organisation is called whose code is given
   */
  public record Expected(
      FormCode code, Guide guide, Diagnosis diagnosis, UnaryOperator<String> named) {}

  /**
   * Something to be told of a place in the form.
   *
   * @param row as people see it; 0 for the whole
   * @param column counted from 1; 0 for the whole row
   * @param heading of the column; null for the whole row, and for a column that is none
   * @param title of the column as the file has it, or null
   * @param indicator the code, or null
   */
  public record Remark(
      String sheet,
      int row,
      int column,
      FormColumn heading,
      String title,
      String indicator,
      String key,
      Object... arguments) {}

  /** What was read. */
  public record Read(
      int rows, Assessment assessment, int changes, List<Remark> faults, List<Remark> warnings) {}

  /**
   * Reads a form that was made for the expected organisation; of one that was made for another
   * nothing else is said.
   *
   * @param formWins whether an older form may overwrite what was recorded since
   */
  public static Read of(FilledForm form, Expected expected, boolean formWins) {
    return new FormReading(expected, formWins).read(form);
  }

  private Read read(FilledForm form) {
    form.code().ifPresentOrElse(this::checkCode, () -> remarks.fault("form.no-code"));
    if (form.code().isPresent() && !remarks.faults().isEmpty()) {
      return read();
    }
    FormAge age =
        new FormAge(
            form.code().map(FormCode::version).orElse(expected.version()),
            expected.version(),
            formWins);
    if (checkColumns(form)) {
      form.rows().forEach(row -> row(row, age));
      form.unread().forEach(remarks::warn);
      remarks.warn("form.missing", missing());
      if (!unanswered.isEmpty()) {
        remarks.warn(open, RESULT, null, "form.unanswered", String.join("、", unanswered));
      }
    }
    return read();
  }

  private Read read() {
    List<Finding> changed =
        findings.values().stream()
            .filter(one -> !one.equals(diagnosis.at(one.indicator())))
            .toList();
    return new Read(
        findings.size(),
        new Assessment(List.of(), changed, Set.of()),
        changed.size(),
        remarks.faults(),
        remarks.warnings());
  }

  private void checkCode(FormCode code) {
    if (!code.organisation().equals(expected.organisation())) {
      remarks.fault(
          "form.other-organisation",
          named.apply(code.organisation()),
          named.apply(expected.organisation()));
    }
    if (!code.campaign().equals(expected.campaign())) {
      remarks.fault("form.other-campaign", code.campaign(), expected.campaign());
    }
    if (!code.guide().equals(expected.guide()) || code.guideVersion() != expected.guideVersion()) {
      remarks.fault(
          "form.other-guide",
          code.guide() + " " + code.guideVersion(),
          expected.guide() + " " + expected.guideVersion());
    }
  }

  private boolean checkColumns(FilledForm form) {
    boolean readable = true;
    for (FormColumn needed : List.of(CODE, RESULT)) {
      boolean byText = needed == CODE && form.columns().contains(TEXT);
      if (!byText && !form.columns().contains(needed)) {
        remarks.fault("form.column", needed.heading());
        readable = false;
      }
    }
    for (FormColumn other : List.of(NOTE, PRACTICE)) {
      if (!form.columns().contains(other)) {
        remarks.warn("form.column-unchanged", (Object) other.heading());
      }
    }
    return readable;
  }

  private void row(FormRow row, FormAge age) {
    Optional<Indicator> indicator = indicator(row.text(CODE)).or(() -> byText(row));
    if (indicator.isEmpty()) {
      if (TableFoot.begins(row.lead())) {
        remarks.warn(row, CODE, null, "form.foot", FormRemarks.quoted(row.lead()));
      } else if (row.own()) {
        remarks.fault(row, CODE, null, "form.indicator", FormRemarks.quoted(named(row)));
      } else {
        remarks.warn(row, CODE, null, "form.ignored", FormRemarks.quoted(row.lead()));
      }
      return;
    }
    String code = indicator.get().code();
    if (findings.containsKey(code)) {
      remarks.fault(row, CODE, code, "form.twice", code);
      return;
    }
    FormFinding read = new FormFinding(row, diagnosis.at(code), age, remarks);
    findings.put(code, read.read());
    if (read.unanswered()) {
      open = unanswered.isEmpty() ? row : open;
      unanswered.add(code);
    }
  }

  private Optional<Indicator> indicator(String written) {
    String code = bareCode(written);
    return guide.indicators().stream()
        .filter(one -> one.code().equals(code) || one.code().endsWith("-" + code))
        .findFirst();
  }

  /** A code without the brackets around it. */
  static String bareCode(String written) {
    return FormWords.code(written).replaceAll("^[(\\[【〔]++|(?<![)\\]】〕])[)\\]】〕]++$", "");
  }

  /** By its words, where there is no code; numbers of the lines are none. */
  private Optional<Indicator> byText(FormRow row) {
    String text = FormWords.wording(row.text(TEXT));
    if (text.isEmpty() || !row.text(CODE).strip().matches("\\d{0,3}")) {
      return Optional.empty();
    }
    List<Indicator> meant =
        guide.indicators().stream()
            .filter(one -> FormWords.wording(one.text()).equals(text))
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private static String named(FormRow row) {
    return row.text(CODE).isBlank() ? row.text(TEXT) : row.text(CODE);
  }

  private List<String> missing() {
    return guide.indicators().stream()
        .map(Indicator::code)
        .filter(code -> !findings.containsKey(code))
        .toList();
  }
}
