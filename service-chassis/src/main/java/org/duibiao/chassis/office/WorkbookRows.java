package org.duibiao.chassis.office;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.duibiao.chassis.problem.DomainException;

/** Rows of a workbook's first visible sheet. */
final class WorkbookRows implements RowReader {
  private static final int MOST_COLUMNS = 1_000;
  private static final int MOST_SHEETS = 20;
  private static final int ROWS_LOOKED_AT = 20;

  private static final Pattern ERRORS =
      Pattern.compile("#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!|FIELD!)");

  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private FormulaResults results;

  WorkbookRows(Path file) throws IOException {
    this.file = file;
    Packages.check(file, "xl/workbook.xml", Packages.Limits.ROWS);
    ReadableWorkbook opened = null;
    try {
      opened = opened(file);
      this.stream = first(opened).openStream();
      this.rows = stream.iterator();
      this.workbook = opened;
    } catch (ExcelReaderException
        | UncheckedStreamException
        | IOException
        | IllegalStateException broken) {
      if (opened != null) {
        opened.close();
      }
      throw UnreadableFile.BROKEN.problem();
    }
  }

  /** With its formats, by which days are told from numbers; without them where it has none. */
  private static ReadableWorkbook opened(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
    } catch (ExcelReaderException noFormats) {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, false));
    }
  }

  @Override
  public String sheet() {
    return first(workbook).getName();
  }

  @Override
  public List<String> otherSheets() {
    try (Stream<Sheet> sheets = workbook.getSheets()) {
      return sheets
          .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
          .skip(1)
          .limit(MOST_SHEETS)
          .filter(WorkbookRows::isWritten)
          .map(Sheet::getName)
          .toList();
    }
  }

  private static boolean isWritten(Sheet sheet) {
    try (Stream<Row> some = sheet.openStream()) {
      return some.limit(ROWS_LOOKED_AT)
          .flatMap(Row::stream)
          .anyMatch(cell -> cell.getType() == CellType.ERROR || !text(cell).isBlank());
    } catch (ExcelReaderException
        | UncheckedStreamException
        | IOException
        | IllegalStateException
        | DomainException broken) {
      return true;
    }
  }

  private static Sheet first(ReadableWorkbook opened) {
    try (Stream<Sheet> sheets = opened.getSheets()) {
      return sheets
          .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
          .findFirst()
          .orElseThrow(UnreadableFile.BROKEN::problem);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      return rows.hasNext();
    } catch (ExcelReaderException
        | UncheckedStreamException
        | IllegalStateException
        | IndexOutOfBoundsException broken) {
      throw UnreadableFile.BROKEN.problem();
    }
  }

  @Override
  public SheetRow next() {
    Row row = rows.next();
    if (row.getCellCount() > MOST_COLUMNS) {
      throw UnreadableFile.TOO_LARGE.problem();
    }
    List<String> values = new ArrayList<>(row.getCellCount());
    Map<Integer, Untold> untold = new HashMap<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      Cell cell = row.getCell(column);
      Untold why = untold(cell);
      values.add(why == null ? text(cell) : "");
      if (why != null) {
        untold.put(column, why);
      }
    }
    return new SheetRow(row.getRowNum(), values, untold);
  }

  private Untold untold(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return null;
    }
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.ERROR || raw != null && ERRORS.matcher(raw).matches()) {
      return Untold.ERROR;
    }
    boolean none = cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty());
    return none && !results().isText(cell.getAddress().toString()) ? Untold.NO_RESULT : null;
  }

  /** Opened with the first formula that shows nothing; most lists have none. */
  private FormulaResults results() {
    if (results == null) {
      results = FormulaResults.of(file, sheet());
    }
    return results;
  }

  @Override
  public void close() throws IOException {
    if (results != null) {
      results.close();
    }
    stream.close();
    workbook.close();
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    try {
      if (cell.getType() == CellType.NUMBER) {
        return date(cell) ? day(cell.asDate()) : Workbooks.plain(cell.asNumber());
      }
      boolean formula = cell.getType() == CellType.FORMULA;
      String text = formula ? cell.getRawValue() : cell.getText();
      return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
    } catch (ExcelReaderException | NumberFormatException broken) {
      throw UnreadableFile.BROKEN.problem();
    }
  }

  private static boolean date(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null) {
      Integer id = cell.getDataFormatId();
      return id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
    }
    String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
    return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 && bare.indexOf('m') >= 0;
  }

  private static String day(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
