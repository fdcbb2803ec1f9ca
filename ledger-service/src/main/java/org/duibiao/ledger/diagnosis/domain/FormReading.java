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
import org.duibiao.ledger.shared.domain.NothingSaid;
import org.duibiao.ledger.shared.domain.NumberedText;

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
  private final List<String> unanswered = new ArrayList<>();
  private final boolean formWins;
  private long madeFor;

  private FormReading(FormCode expected, Guide guide, Diagnosis diagnosis, boolean formWins) {
    this.expected = expected;
    this.guide = guide;
    this.diagnosis = diagnosis;
    this.formWins = formWins;
  }

  /**
   * Something to be told of a place in the form.
   *
   * @param row as people see it; 0 for the whole
   * @param column counted from 1; 0 for the whole row
   * @param heading of the column; null for the whole row
   * @param indicator the code, or null
   */
  public record Remark(
      String sheet,
      int row,
      int column,
      FormColumn heading,
      String indicator,
      String key,
      Object... arguments) {}

  /** What was read. */
  public record Read(
      int rows, Assessment assessment, int changes, List<Remark> faults, List<Remark> warnings) {}

  /**
   * Reads a form that was made for the expected organisation.
   *
   * @param formWins whether an older form may overwrite what was recorded since
   */
  public static Read of(
      FilledForm form, FormCode expected, Guide guide, Diagnosis diagnosis, boolean formWins) {
    return new FormReading(expected, guide, diagnosis, formWins).read(form);
  }

  private Read read(FilledForm form) {
    checkCode(form);
    if (checkColumns(form)) {
      form.rows().forEach(this::row);
      tellMissing();
      tell("form.unanswered", unanswered);
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
    madeFor = code.version();
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
        warnings.add(new Remark("", 0, 0, null, null, "form.column-unchanged", other.heading()));
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
    Finding finding = finding(row, diagnosis.at(code));
    findings.put(code, finding);
    tellFacts(row, finding);
  }

  /** A fact is asked for where something is wanting, and goes nowhere where nothing is. */
  private void tellFacts(FormRow row, Finding finding) {
    String code = finding.indicator();
    if (finding.lacksFact()) {
      warnings.add(remark(row, NOTE, code, "form.no-fact", FormWords.of(finding.result())));
    } else if (finding.stated() && finding.result() == FindingResult.MET) {
      warnings.add(remark(row, NOTE, code, "form.note-unused"));
    } else if (finding.stated() && finding.result().falling()) {
      NumberedText.of(finding.note(), true)
          .doubt()
          .map(doubt -> remark(row, NOTE, code, doubt.key(), doubt.arguments().toArray()))
          .ifPresent(warnings::add);
    }
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
    if (FormWords.result(written).isEmpty() && left(written)) {
      unanswered.add(now.indicator());
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

  /** Whether somebody left a result open, in whatever words. */
  private static boolean left(String written) {
    return FormWords.unsaid(written) || NothingSaid.by(written);
  }

  private String text(FormRow row, FormColumn column, String indicator, String now) {
    String written = row.text(column).strip();
    boolean standing = now != null && !now.isBlank();
    if (FormWords.unsaid(written) || (standing && now.strip().equals(written))) {
      return now;
    }
    if (NothingSaid.by(written)) {
      return standing ? removed(row, column, indicator, now) : now;
    }
    if (written.length() > LONGEST) {
      fault(row, column, indicator, "form.too-long", LONGEST);
      return now;
    }
    if (standing) {
      tellStale(row, column, indicator, shortened(now), written);
    }
    return written;
  }

  private String removed(FormRow row, FormColumn column, String indicator, String now) {
    tellStale(row, column, indicator, shortened(now), row.text(column));
    warnings.add(remark(row, column, indicator, "form.removed", shortened(now)));
    return null;
  }

  private void tellStale(FormRow row, FormColumn column, String code, String now, String written) {
    if (madeFor == expected.version()) {
      return;
    }
    if (formWins) {
      warnings.add(remark(row, column, code, "form.overwritten", now, shortened(written)));
    } else {
      fault(row, column, code, "form.stale", now, shortened(written), madeFor, expected.version());
    }
  }

  private void tellMissing() {
    List<String> missing =
        guide.indicators().stream()
            .map(Indicator::code)
            .filter(code -> !findings.containsKey(code))
            .collect(Collectors.toList());
    tell("form.missing", missing);
  }

  private void tell(String key, List<String> indicators) {
    if (!indicators.isEmpty()) {
      warnings.add(new Remark("", 0, 0, null, null, key, String.join("、", indicators)));
    }
  }

  private void fault(String key, Object... arguments) {
    faults.add(new Remark("", 0, 0, null, null, key, arguments));
  }

  private void fault(FormRow row, FormColumn column, String code, String key, Object... arguments) {
    faults.add(remark(row, column, code, key, arguments));
  }

  private static Remark remark(
      FormRow row, FormColumn column, String code, String key, Object... arguments) {
    return new Remark(row.sheet(), row.number(), row.at(column), column, code, key, arguments);
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 30 ? line : line.substring(0, 30) + "…";
  }
}
