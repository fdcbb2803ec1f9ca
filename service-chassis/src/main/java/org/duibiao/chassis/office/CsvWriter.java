package org.duibiao.chassis.office;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values in UTF-8 with its mark, so that spreadsheet programs tell the charset. */
final class CsvWriter implements TableWriter {
  private final CSVPrinter printer;

  CsvWriter(OutputStream out, List<String> headings) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\ufeff');
    this.printer = new CSVPrinter(writer, CSVFormat.EXCEL);
    row(headings);
  }

  @Override
  public void row(List<?> values) throws IOException {
    printer.printRecord(values.stream().map(CsvWriter::field).toList());
  }

  private static String field(Object value) {
    String words = TableWriter.words(value);
    return value instanceof Number ? words : Formulas.shielded(words);
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
