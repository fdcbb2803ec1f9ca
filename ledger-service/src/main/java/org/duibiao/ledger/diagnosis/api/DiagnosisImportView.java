package org.duibiao.ledger.diagnosis.api;

import java.util.List;
import org.duibiao.chassis.problem.Words;
import org.duibiao.ledger.diagnosis.application.DiagnosisFormDesk;
import org.duibiao.ledger.diagnosis.domain.FormReading;
import org.duibiao.ledger.shared.domain.LedgerProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the import of a form did, or with mode=validate would do. */
public record DiagnosisImportView(
    @Schema(examples = "validate") String mode,
    boolean applied,
    @Schema(description = "读到的指标行数 / rows with an indicator") int rows,
    @Schema(description = "与现有诊断不同的指标数 / indicators that change") int changes,
    List<DiagnosisImportRemark> faults,
    List<DiagnosisImportRemark> warnings,
    long version) {

  /**
   * Something to be told of a place in the form; row and column as people count them, 0 for the
   * whole; place in words, empty for the whole.
   */
  public record DiagnosisImportRemark(
      String sheet,
      int row,
      int column,
      @Schema(examples = "诊断结果") String heading,
      @Schema(examples = "第 5 行“诊断结果”列") String place,
      String indicator,
      String detail) {}

  static DiagnosisImportView of(String mode, DiagnosisFormDesk.Imported imported, Words words) {
    FormReading.Read read = imported.read();
    return new DiagnosisImportView(
        mode,
        imported.applied(),
        read.rows(),
        read.changes(),
        told(read.faults(), words),
        told(read.warnings(), words),
        imported.version());
  }

  private static List<DiagnosisImportRemark> told(List<FormReading.Remark> remarks, Words words) {
    String bundle = LedgerProblem.INVALID_CONTENT.bundle();
    return remarks.stream()
        .map(
            one ->
                new DiagnosisImportRemark(
                    one.sheet(),
                    one.row(),
                    one.column(),
                    one.title(),
                    place(one, words),
                    one.indicator(),
                    words.text(bundle, one.key(), one.arguments())))
        .toList();
  }

  private static String place(FormReading.Remark one, Words words) {
    return one.title() == null
        ? ""
        : words.text(LedgerProblem.INVALID_CONTENT.bundle(), "form.place", one.row(), one.title());
  }
}
