package org.duibiao.ledger.signoff;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duibiao.chassis.file.Downloads;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.WordDocument;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.signoff.domain.FiledRevision;
import org.duibiao.ledger.signoff.domain.FiledRevision.SheetRow;

/**
 * The sheet 审签表 that is printed, signed and sealed. Invariant: it says what the revision says, and
 * the revision's code stands on it.
 */
public final class SignOffSheet {
  private static final List<String> HEADINGS = List.of("序号", "党组织名称", "成功经验", "典型案例", "存在问题", "备注");
  private static final int[] WIDTHS = {6, 16, 22, 20, 24, 12};
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private SignOffSheet() {}

  /** The sheet as a file to be printed. */
  public static Response of(FiledRevision filed) {
    String name = filed.kind().title() + "（" + filed.organisationName() + "）.docx";
    return Downloads.of(
        OfficeType.DOCX_TYPE, name, filed.code() + ".docx", out -> write(filed, out));
  }

  static void write(FiledRevision filed, OutputStream out) throws IOException {
    try (WordDocument sheet = WordDocument.landscape()) {
      sheet
          .title(filed.kind().title())
          .line("填报单位：" + filed.organisationName(), "行动：" + filed.campaignTitle())
          .line(
              "第 %d 版，%s 报送"
                  .formatted(filed.number(), ChinaTime.shown(filed.submittedAt()).format(MOMENT)),
              "校验码：" + filed.code())
          .table(HEADINGS, WIDTHS, numbered(filed.rows()));
      filed.notes().forEach(sheet::plain);
      sheet
          .line("填报人：" + said(filed.filledInBy()), "责任人：" + said(filed.responsiblePerson()))
          .line("审签人：" + said(filed.signedOffBy()), "签字：________________")
          .line("（党组织盖章）", "        年    月    日")
          .save(out);
    }
  }

  private static List<List<String>> numbered(List<SheetRow> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(
            i -> {
              List<String> row = new ArrayList<>();
              row.add(Integer.toString(i + 1));
              row.add(rows.get(i).name());
              row.addAll(rows.get(i).cells());
              return row;
            })
        .toList();
  }

  private static String said(String person) {
    return person == null ? "________________" : person;
  }
}
