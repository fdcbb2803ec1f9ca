package org.duibiao.chassis.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of comma-separated values; tabs separate where a first line has tabs and no comma. */
final class CsvRows implements RowReader {
  private static final int MOST_COLUMNS = 1_000;
  private static final Pattern OPEN_QUOTE = Pattern.compile("startline ([\\d,. ]+)\\) EOF");
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  CsvRows(Path file) throws IOException {
    refusePackage(file);
    Charset charset = charset(file);
    char separator = separator(file, charset);
    this.parser =
        CSVParser.builder()
            .setReader(reader(file, charset))
            .setFormat(
                CSVFormat.EXCEL
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(false)
                    .setTrailingData(true)
                    .setLenientEof(false)
                    .get())
            .get();
    this.records = parser.iterator();
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException broken) {
      throw told(broken);
    } catch (IllegalStateException broken) {
      throw UnreadableFile.BROKEN.problem();
    }
  }

  @Override
  public SheetRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    CSVRecord read = records.next();
    if (read.size() > MOST_COLUMNS) {
      throw UnreadableFile.TOO_LARGE.problem();
    }
    List<String> values = new ArrayList<>(read.size());
    for (String value : read) {
      values.add(Formulas.taken(value.replace("\r\n", "\n").replace('\r', '\n')));
    }
    return new SheetRow(read.getRecordNumber(), values);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private static RuntimeException told(UncheckedIOException broken) {
    if (broken.getCause() instanceof CharacterCodingException) {
      return UnreadableFile.NO_CHARSET.problem();
    }
    if (!(broken.getCause() instanceof CSVException told)) {
      return broken;
    }
    Matcher quote = OPEN_QUOTE.matcher(String.valueOf(told.getMessage()));
    return quote.find()
        ? UnreadableFile.OPEN_QUOTE.problem(Long.valueOf(quote.group(1).replaceAll("\\D", "")))
        : UnreadableFile.BROKEN.problem();
  }

  private static void refusePackage(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      if (head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
        throw UnreadableFile.OTHER_TYPE.problem();
      }
    }
  }

  private static Charset charset(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(2);
      if (head.length == 2
          && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
              || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF))) {
        return StandardCharsets.UTF_16;
      }
    }
    return utf8(file) ? StandardCharsets.UTF_8 : GB18030;
  }

  private static boolean utf8(Path file) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer sink = CharBuffer.allocate(64 << 10);
    try (Reader reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
      while (reader.read(sink) >= 0) {
        sink.clear();
      }
      return true;
    } catch (CharacterCodingException otherwise) {
      return false;
    }
  }

  private static Reader reader(Path file, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
    try {
      reader.mark(1);
      if (reader.read() != '\ufeff') {
        reader.reset();
      }
      return reader;
    } catch (CharacterCodingException noText) {
      reader.close();
      throw UnreadableFile.NO_CHARSET.problem();
    }
  }

  private static char separator(Path file, Charset charset) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = charset.decode(ByteBuffer.wrap(in.readNBytes(4 << 10))).toString();
      String first = head.lines().findFirst().orElse("");
      return first.indexOf('\t') >= 0 && first.indexOf(',') < 0 ? '\t' : ',';
    }
  }
}
