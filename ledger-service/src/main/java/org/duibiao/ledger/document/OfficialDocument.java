package org.duibiao.ledger.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.duibiao.chassis.office.WordDocument;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.web.Inputs;

/**
 * A text in the layout of an official document (GB/T 9704-2012 党政机关公文格式): title, main receiver 主送机关
 * at the left margin, the text with its headings by number (一、 in 黑体, （一） in 楷体, the rest in 仿宋),
 * who signs and the date at the right.
 *
 * @param receiver null where there is none
 */
public record OfficialDocument(
    String title, String receiver, String text, String signer, LocalDate date) {
  private static final Pattern HEADING = Pattern.compile("^[一二三四五六七八九十]{1,3}、.*");
  private static final Pattern SUBHEADING = Pattern.compile("^（[一二三四五六七八九十]{1,3}）.*");

  /** A longer line is a paragraph, whatever it begins with. */
  private static final int LONGEST_HEADING = 60;

  /**
   * Lets only the one format pass in which a document is given.
   *
   * @param format docx, or nothing
   */
  public static void requireFormat(String format) {
    if (format != null && !format.isEmpty() && !format.equals("docx")) {
      throw Inputs.malformed("format", format, List.of("docx"));
    }
  }

  /** Writes the file; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    try (WordDocument document = WordDocument.portrait()) {
      document.title(title);
      if (receiver != null) {
        document.plain(receiver + "：");
      }
      text.lines().filter(line -> !line.isBlank()).forEach(line -> write(document, line.strip()));
      document.plain("").right(signer).right(ChinaTime.written(date)).save(out);
    }
  }

  private static void write(WordDocument document, String line) {
    if (line.length() <= LONGEST_HEADING && HEADING.matcher(line).matches()) {
      document.heading(line);
    } else if (line.length() <= LONGEST_HEADING && SUBHEADING.matcher(line).matches()) {
      document.subheading(line);
    } else {
      document.paragraph(line);
    }
  }
}
