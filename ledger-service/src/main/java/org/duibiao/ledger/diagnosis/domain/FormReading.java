package org.duibiao.ledger.diagnosis.domain;

import static org.duibiao.ledger.diagnosis.domain.FormColumn.CODE;
import static org.duibiao.ledger.diagnosis.domain.FormColumn.NOTE;
import static org.duibiao.ledger.diagnosis.domain.FormColumn.PRACTICE;
import static org.duibiao.ledger.diagnosis.domain.FormColumn.RESULT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.campaign.domain.Guide.Indicator;

/**
 * What a filled-in form says, held against the diagnosis as it is. A blank cell, and 未诊断, leave
 * what is there; a form that is older than the diagnosis overwrites nothing that was recorded
 * since.
 */
public final class FormReading {
  private static final int LONGEST = 20_000;

  private final FormCode expected;
  private final Guide guide;
  private final Diagnosis diagnosis;
  private final List<Remark> faults = new ArrayList<>();
  private final List<Remark> warnings = new ArrayList<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private boolean stale;

  private FormReading(FormCode expected, Guide guide, Diagnosis diagnosis) {
    this.expected = expected;
    this.guide = guide;
    this.diagnosis = diagnosis;
  }

  /**
   * Something to be told of a place in the form.
   *
   * @param row as people see it; 0 for the whole
   * @param column counted from 1; 0 for the whole row
   * @param indicator the code, or null
   */
  public record Remark(
      String sheet, int row, int column, String indicator, String key, Object... arguments) {}

  /** What was read. */
  public record Read(
      int rows, Assessment assessment, int changes, List<Remark> faults, List<Remark> warnings) {}

  /** Reads a form that was made for the expected organisation. */
  public static Read of(FilledForm form, FormCode expected, Guide guide, Diagnosis diagnosis) {
    return new FormReading(expected, guide, diagnosis).read(form);
  }

  private Read read(FilledForm form) {
    checkCode(form);
    if (checkColumns(form)) {
      form.rows().forEach(this::row);
      tellMissing();
    }
    List<Finding> changed =
        findings.values().stream()
            .filter(one -> !one.equals(diagnosis.at(one.indicator())))
            .toList();
    return new Read(
        findings.size(),
        new Assessment(List.of(), changed, Set.of()),
        changed.size(),
        List.copyOf(faults),
        List.copyOf(warnings));
  }

  private void checkCode(FilledForm form) {
    if (form.code().isEmpty()) {
      fault("form.no-code");
      return;
    }
    FormCode code = form.code().get();
    if (!code.organisation().equals(expected.organisation())) {
      fault("form.other-organisation", code.organisation(), expected.organisation());
    }
    if (!code.campaign().equals(expected.campaign())) {
      fault("form.other-campaign", code.campaign(), expected.campaign());
    }
    if (!code.guide().equals(expected.guide()) || code.guideVersion() != expected.guideVersion()) {
      fault(
          "form.other-guide",
          code.guide() + " " + code.guideVersion(),
          expected.guide() + " " + expected.guideVersion());
    }
    stale = code.version() != expected.version();
  }

  private boolean checkColumns(FilledForm form) {
    boolean readable = true;
    for (FormColumn needed : List.of(CODE, RESULT)) {
      if (!form.columns().contains(needed)) {
        fault("form.column", needed.heading());
        readable = false;
      }
    }
    for (FormColumn other : List.of(NOTE, PRACTICE)) {
      if (!form.columns().contains(other)) {
        warnings.add(new Remark("", 0, 0, null, "form.column-unchanged", other.heading()));
      }
    }
    return readable;
  }

  private void row(FormRow row) {
    Optional<Indicator> indicator = indicator(row.text(CODE));
    if (indicator.isEmpty()) {
      if (row.own()) {
        fault(row, CODE, null, "form.indicator", row.text(CODE));
      } else {
        warnings.add(remark(row, CODE, null, "form.ignored"));
      }
      return;
    }
    String code = indicator.get().code();
    if (findings.containsKey(code)) {
      fault(row, CODE, code, "form.twice", code);
      return;
    }
    findings.put(code, finding(row, diagnosis.at(code)));
  }

  private Optional<Indicator> indicator(String written) {
    String code = FormWords.code(written);
    return guide.indicators().stream()
        .filter(one -> one.code().equals(code) || one.code().endsWith("-" + code))
        .findFirst();
  }

  private Finding finding(FormRow row, Finding now) {
    return new Finding(
        now.indicator(),
        result(row, now),
        text(row, NOTE, now.indicator(), now.note()),
        text(row, PRACTICE, now.indicator(), now.goodPractice()),
        now.evidence());
  }

  private FindingResult result(FormRow row, Finding now) {
    String written = row.text(RESULT);
    if (FormWords.normal(written).isEmpty()) {
      return now.result();
    }
    Optional<FindingResult> result = FormWords.result(written);
    if (result.isEmpty()) {
      fault(row, RESULT, now.indicator(), "form.result", shortened(written));
      return now.result();
    }
    if (result.get() == FindingResult.NOT_ASSESSED) {
      return now.result();
    }
    if (now.result() != FindingResult.NOT_ASSESSED && now.result() != result.get()) {
      tellStale(row, RESULT, now.indicator(), FormWords.of(now.result()), written);
    }
    return result.get();
  }

  private String text(FormRow row, FormColumn column, String indicator, String now) {
    String written = row.text(column).strip();
    if (FormWords.nothing(written)) {
      return now;
    }
    if (written.length() > LONGEST) {
      fault(row, column, indicator, "form.too-long", LONGEST);
      return now;
    }
    if (now != null && !now.isBlank() && !now.strip().equals(written)) {
      tellStale(row, column, indicator, shortened(now), written);
    }
    return now != null && now.strip().equals(written) ? now : written;
  }

  private void tellStale(FormRow row, FormColumn column, String code, String now, String written) {
    if (stale) {
      fault(row, column, code, "form.stale", now, shortened(written));
    }
  }

  private void tellMissing() {
    List<String> missing =
        guide.indicators().stream()
            .map(Indicator::code)
            .filter(code -> !findings.containsKey(code))
            .collect(Collectors.toList());
    if (!missing.isEmpty()) {
      warnings.add(new Remark("", 0, 0, null, "form.missing", String.join("、", missing)));
    }
  }

  private void fault(String key, Object... arguments) {
    faults.add(new Remark("", 0, 0, null, key, arguments));
  }

  private void fault(FormRow row, FormColumn column, String code, String key, Object... arguments) {
    faults.add(remark(row, column, code, key, arguments));
  }

  private static Remark remark(
      FormRow row, FormColumn column, String code, String key, Object... arguments) {
    return new Remark(row.sheet(), row.number(), row.at(column), code, key, arguments);
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 30 ? line : line.substring(0, 30) + "…";
  }
}
