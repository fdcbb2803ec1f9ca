package org.duibiao.chassis.office;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;

/**
 * Which formulas of a sheet have a text for their result. A formula without a value may show an
 * empty text, or may never have been worked out; the reader of rows does not tell one from the
 * other. Invariant: it walks the sheet once, asked from the top down, and holds nothing of it.
 */
final class FormulaResults implements AutoCloseable {
  private final OPCPackage opened;
  private final InputStream part;
  private final XMLStreamReader sheet;

  private FormulaResults(OPCPackage opened, InputStream part, XMLStreamReader sheet) {
    this.opened = opened;
    this.part = part;
    this.sheet = sheet;
  }

  /** Of a sheet by its name. */
  static FormulaResults of(Path file, String name) {
    OPCPackage opened = null;
    FormulaResults results = null;
    try {
      opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
      InputStream part = part(opened, name);
      results =
          new FormulaResults(
              opened, part, XMLHelper.newXMLInputFactory().createXMLStreamReader(part));
      return results;
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | UncheckedStreamException
        | XMLStreamException broken) {
      throw UnreadableFile.told(broken);
    } finally {
      if (results == null && opened != null) {
        opened.revert();
      }
    }
  }

  private static InputStream part(OPCPackage opened, String name)
      throws IOException, OpenXML4JException {
    SheetIterator sheets = (SheetIterator) new XSSFReader(opened).getSheetsData();
    while (sheets.hasNext()) {
      InputStream part = sheets.next();
      if (name.equals(sheets.getSheetName())) {
        return part;
      }
      part.close();
    }
    throw UnreadableFile.BROKEN.problem();
  }

  /** Whether the result of the formula in a cell is a text; cells come in the sheet's order. */
  boolean isText(String address) {
    try {
      while (sheet.hasNext()) {
        if (sheet.next() == XMLStreamConstants.START_ELEMENT
            && "c".equals(sheet.getLocalName())
            && address.equals(sheet.getAttributeValue(null, "r"))) {
          return "str".equals(sheet.getAttributeValue(null, "t"));
        }
      }
      return false;
    } catch (XMLStreamException | UncheckedStreamException broken) {
      throw UnreadableFile.told(broken);
    }
  }

  @Override
  public void close() throws IOException {
    part.close();
    opened.revert();
  }
}
