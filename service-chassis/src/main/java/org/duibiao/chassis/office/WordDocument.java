package org.duibiao.chassis.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Writes a document on A4 in the layout of official documents (GB/T 9704-2012 党政机关公文格式: title in
 * 小标宋, headings in 黑体, text in 仿宋, margins of 37, 35, 28 and 26 mm), or across the page for wide
 * tables. Tables repeat their headings on each page, and each page has its number.
 */
public final class WordDocument implements Closeable {
  private static final int TITLE = 22;
  private static final int BODY = 16;
  private static final int CELL = 11;
  private static final int FOOT = 14;
  private static final String TITLE_FONT = "方正小标宋简体";
  private static final String HEADING_FONT = "黑体";
  private static final String SUBHEADING_FONT = "楷体_GB2312";
  private static final String BODY_FONT = "仿宋_GB2312";
  private static final String FOOT_FONT = "宋体";
  private static final long A4_SHORT = 11_906;
  private static final long A4_LONG = 16_838;
  private static final double TWIPS_PER_MM = 1440 / 25.4;

  private final XWPFDocument document = new XWPFDocument();

  private WordDocument() {}

  /** An upright page with the margins of an official document. */
  public static WordDocument portrait() {
    return new WordDocument().page(A4_SHORT, A4_LONG, 37, 26, 35, 28);
  }

  /** A page across, with narrow margins, for wide tables. */
  public static WordDocument landscape() {
    WordDocument across = new WordDocument().page(A4_LONG, A4_SHORT, 20, 18, 18, 18);
    across.section().getPgSz().setOrient(STPageOrientation.LANDSCAPE);
    return across;
  }

  private WordDocument page(long width, long height, int top, int right, int bottom, int left) {
    CTPageSz size = section().addNewPgSz();
    size.setW(BigInteger.valueOf(width));
    size.setH(BigInteger.valueOf(height));
    CTPageMar margins = section().addNewPgMar();
    margins.setTop(twips(top));
    margins.setRight(twips(right));
    margins.setBottom(twips(bottom));
    margins.setLeft(twips(left));
    number();
    return this;
  }

  /** The number of the page at its foot, such as “— 1 —”. */
  private void number() {
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setAlignment(ParagraphAlignment.CENTER);
    write(foot, "— ", FOOT_FONT, FOOT);
    CTSimpleField page = foot.getCTP().addNewFldSimple();
    page.setInstr("PAGE");
    page.addNewR().addNewT().setStringValue("1");
    write(foot, " —", FOOT_FONT, FOOT);
  }

  private static BigInteger twips(int millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
  }

  private CTSectPr section() {
    var body = document.getDocument().getBody();
    return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
  }

  /** The title, centred. */
  public WordDocument title(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(200);
    write(paragraph, text, TITLE_FONT, TITLE);
    return this;
  }

  /** A heading of the first order, such as “一、基本情况”. */
  public WordDocument heading(String text) {
    write(indented(), text, HEADING_FONT, BODY);
    return this;
  }

  /** A heading of the second order, such as “（一）主要做法”. */
  public WordDocument subheading(String text) {
    write(indented(), text, SUBHEADING_FONT, BODY);
    return this;
  }

  /** A paragraph of text, its first line set in by two characters; line feeds break lines. */
  public WordDocument paragraph(String text) {
    write(indented(), text, BODY_FONT, BODY);
    return this;
  }

  /** A paragraph at the left margin, such as “附件2”. */
  public WordDocument plain(String text) {
    write(document.createParagraph(), text, BODY_FONT, BODY);
    return this;
  }

  /** A paragraph at the right margin, such as who signs and when. */
  public WordDocument right(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.RIGHT);
    write(paragraph, text, BODY_FONT, BODY);
    return this;
  }

  /** One line with something at its left and something at its right end. */
  public WordDocument line(String left, String right) {
    XWPFParagraph paragraph = document.createParagraph();
    var tab = paragraph.getCTP().addNewPPr().addNewTabs().addNewTab();
    tab.setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc.RIGHT);
    tab.setPos(BigInteger.valueOf(textWidth()));
    XWPFRun run = write(paragraph, left, BODY_FONT, CELL + 1);
    run.addTab();
    run.setText(right);
    return this;
  }

  /**
   * A table whose headings are repeated on every page and whose rows are not split between pages.
   *
   * @param widths of the columns in percent of the page's text
   */
  public WordDocument table(List<String> headings, int[] widths, List<List<String>> rows) {
    XWPFTable table = document.createTable(1, headings.size());
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(Long.toString(textWidth()));
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(textWidth() * width / 100));
    }
    fill(table.getRow(0), headings, widths, HEADING_FONT);
    table.getRow(0).setRepeatHeader(true);
    table.getRow(0).setCantSplitRow(true);
    for (List<String> row : rows) {
      XWPFTableRow written = table.createRow();
      fill(written, row, widths, BODY_FONT);
      written.setCantSplitRow(fitsAPage(row));
    }
    return this;
  }

  /** A row longer than a page has to be split, or its end would be lost. */
  private static boolean fitsAPage(List<String> row) {
    return row.stream().allMatch(text -> text == null || text.length() < 400);
  }

  private void fill(XWPFTableRow row, List<String> texts, int[] widths, String font) {
    for (int column = 0; column < texts.size(); column++) {
      XWPFTableCell cell = row.getCell(column);
      cell.setWidthType(TableWidthType.DXA);
      cell.setWidth(Long.toString(textWidth() * widths[column] / 100));
      write(cell.getParagraphs().get(0), texts.get(column), font, CELL);
    }
  }

  private long textWidth() {
    CTSectPr section = section();
    return length(section.getPgSz().getW())
        - length(section.getPgMar().getLeft())
        - length(section.getPgMar().getRight());
  }

  private static long length(Object twips) {
    return ((BigInteger) twips).longValue();
  }

  private XWPFParagraph indented() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setIndentationFirstLine(BODY * 20 * 2);
    return paragraph;
  }

  private static XWPFRun write(XWPFParagraph paragraph, String text, String font, int points) {
    XWPFRun run = paragraph.createRun();
    run.setFontSize(points);
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    CTFonts fonts =
        properties.sizeOfRFontsArray() > 0
            ? properties.getRFontsArray(0)
            : properties.addNewRFonts();
    fonts.setEastAsia(font);
    fonts.setAscii("Times New Roman");
    fonts.setHAnsi("Times New Roman");
    String[] lines = TableWriter.words(text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
    return run;
  }

  /** Writes the document; the stream stays open. */
  public void save(OutputStream out) throws IOException {
    document.write(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
