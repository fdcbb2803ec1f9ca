package org.duibiao.chassis.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages with parts that no office program would write. */
final class Packs {
  private Packs() {}

  record Part(String name, byte[] piece, int times) {}

  static Part part(String name, String text) {
    return new Part(name, text.getBytes(StandardCharsets.UTF_8), 1);
  }

  static Part repeated(String name, byte[] piece, int times) {
    return new Part(name, piece, times);
  }

  static void write(Path file, Part... parts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Part part : parts) {
        zip.putNextEntry(new ZipEntry(part.name()));
        for (int i = 0; i < part.times(); i++) {
          zip.write(part.piece());
        }
        zip.closeEntry();
      }
    }
  }

  /** A workbook with one cell and nothing that a reader could do without: no styles, no texts. */
  static Path plain(Path file, String cell) throws IOException {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String relations =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='r1' Type='"
            + office
            + "/%s' Target='%s'/></Relationships>";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    write(
        file,
        part(
            "[Content_Types].xml",
            """
            <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>
            <Default Extension='rels'
             ContentType='application/vnd.openxmlformats-package.relationships+xml'/>
            <Override PartName='/xl/workbook.xml' ContentType='%1$ssheet.main+xml'/>
            <Override PartName='/xl/worksheets/sheet1.xml' ContentType='%1$sworksheet+xml'/></Types>
            """
                .formatted(types)),
        part("_rels/.rels", relations.formatted("officeDocument", "xl/workbook.xml")),
        part(
            "xl/_rels/workbook.xml.rels",
            relations.formatted("worksheet", "worksheets/sheet1.xml")),
        part(
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='a' sheetId='1' r:id='r1'/>"
                    .formatted(main, office)
                + "</sheets></workbook>"),
        part(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns='%s'><sheetData><row r='1'><c r='A1'>%s</c></row></sheetData>"
                    .formatted(main, cell)
                + "</worksheet>"));
    return file;
  }
}
