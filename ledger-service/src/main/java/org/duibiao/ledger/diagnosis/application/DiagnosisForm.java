package org.duibiao.ledger.diagnosis.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.campaign.domain.Guide.Dimension;
import org.duibiao.ledger.campaign.domain.Guide.Indicator;
import org.duibiao.ledger.diagnosis.domain.Finding;
import org.duibiao.ledger.diagnosis.domain.FormCode;
import org.duibiao.ledger.diagnosis.domain.FormColumn;
import org.duibiao.ledger.diagnosis.domain.FormWords;

/**
 * A form to be filled in offline: everything that is known already, and room for the rest.
 *
 * @param rows the texts of each indicator in the order of {@link FormColumn}
 */
public record DiagnosisForm(
    String title, String organisation, String campaign, FormCode code, List<List<String>> rows) {
  /** How to fill it in. */
  public static final String GUIDANCE =
      "填写说明：请逐条填写“诊断结果”（达标、部分达标、未达标、不适用），未达标和部分达标的在“存在问题”中写明具体事实，"
          + "值得推广的写在“好做法”中，一格写几条的请逐条编号；留空表示保持不变，填“无”表示删去原有文字。请勿改动指标编号和填报表编码，填好后在系统中导入。";

  static DiagnosisForm of(DiagnosisDesk.Seen seen) {
    Guide guide = seen.guide();
    List<List<String>> rows = new ArrayList<>();
    for (Dimension dimension : guide.dimensions()) {
      for (Indicator indicator : dimension.indicators()) {
        rows.add(row(dimension, indicator, seen.diagnosis().at(indicator.code())));
      }
    }
    return new DiagnosisForm(
        "自我诊断表",
        seen.duty().organisation().name(),
        seen.duty().campaign().title(),
        code(seen),
        rows);
  }

  static FormCode code(DiagnosisDesk.Seen seen) {
    return new FormCode(
        seen.duty().campaign().code(),
        seen.duty().organisation().code(),
        seen.guide().code(),
        seen.guide().version(),
        seen.diagnosis().version());
  }

  private static List<String> row(Dimension dimension, Indicator indicator, Finding finding) {
    return List.of(
        indicator.code(),
        dimension.number() + ". " + dimension.title(),
        indicator.text(),
        FormWords.of(finding.result()),
        finding.note() == null ? "" : finding.note(),
        finding.goodPractice() == null ? "" : finding.goodPractice());
  }

  /** The headings in their order. */
  public static List<String> headings() {
    return Arrays.stream(FormColumn.values()).map(FormColumn::heading).toList();
  }

  /** A name to save it under, without an ending. */
  public String fileName() {
    return title + "-" + organisation;
  }
}
