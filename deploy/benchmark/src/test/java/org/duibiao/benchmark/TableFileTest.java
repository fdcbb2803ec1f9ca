package org.duibiao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  private static final Province PROVINCE = new Province("p", "college", 3_000);
  private static final String HEADINGS = "code,name,type,parent,category,displayOrder,memberCount";
  private static final String A_BRANCH = "p-1-1-1-b1,p-1-1-1系第1党支部,BRANCH,p-1-1-1,STUDENT,1,8";

  @Test
  void aTableOfCommaSeparatedValuesHasAHeadingAndALineForEachOrganisation(@TempDir Path folder)
      throws IOException {
    Path file = TableFile.CSV.write(PROVINCE.organisations(), folder.resolve("p.csv"));

    assertThat(Files.readAllLines(file))
        .hasSize(3_001)
        .startsWith(HEADINGS, "p-1,第1教育工作委员会,COMMITTEE,college,,1,")
        .contains(A_BRANCH);
  }

  @Test
  void aWorkbookHasTheSameRows(@TempDir Path folder) throws IOException {
    Path file = TableFile.XLSX.write(PROVINCE.organisations(), folder.resolve("p.xlsx"));

    try (var workbook = new ReadableWorkbook(file.toFile())) {
      List<String> lines =
          workbook.getFirstSheet().read().stream().map(TableFileTest::line).toList();
      assertThat(lines).hasSize(3_001).startsWith(HEADINGS).contains(A_BRANCH);
    }
  }

  private static String line(Row row) {
    return String.join(",", row.stream().map(TableFileTest::text).toList());
  }

  private static String text(Cell cell) {
    return cell == null ? "" : cell.getText();
  }
}
