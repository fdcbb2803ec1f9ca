package org.duibiao.ledger.inspection;

import java.util.List;
import org.duibiao.chassis.office.WordDocument;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.inspection.PackRecords.Studied;

/** The documents of the ledger's part of a pack, in Chinese and fit for A4. */
final class LedgerPapers {
  /** How the diagnosis is called where it refers to a file. */
  static final String DIAGNOSIS = "自我诊断";

  private static final String BUNDLE = "problems.ledger";
  private static final Words CHINESE = Words.of("zh");

  private LedgerPapers() {}

  /**
   * Learning records.
   *
   * @param where whose they are, or which indicator they serve
   */
  static WordDocument records(String where, List<Studied> records) {
    WordDocument paper = WordDocument.landscape().title(where + "学习记录");
    return records.isEmpty()
        ? paper.paragraph("本专项行动中没有学习记录。")
        : paper.table(
            List.of("日期", "类别", "名称", "学时", "参加人数", "对应指标", "佐证文件"),
            new int[] {13, 13, 32, 8, 9, 15, 10},
            records.stream().map(LedgerPapers::row).toList());
  }

  private static List<String> row(Studied one) {
    return List.of(
        ChinaTime.written(one.day()),
        CHINESE.text(BUNDLE, "LearningKind." + one.kind()),
        one.title(),
        one.hours().stripTrailingZeros().toPlainString(),
        Integer.toString(one.people()),
        one.indicators(),
        one.files() + "份");
  }

  /** Which file belongs to what, row by row. */
  static WordDocument list(String whose, List<List<String>> rows) {
    WordDocument paper = WordDocument.landscape().title(whose + "台账佐证清单");
    return rows.isEmpty()
        ? paper.paragraph("台账中没有佐证文件。")
        : paper.table(
            List.of("本包中的文件", "名称", "日期", "对应指标", "出自", "上传人", "上传日期", "SHA-256 前16位"),
            new int[] {22, 16, 11, 10, 16, 7, 9, 9},
            rows);
  }
}
