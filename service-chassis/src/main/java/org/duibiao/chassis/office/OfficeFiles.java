package org.duibiao.chassis.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.duibiao.chassis.problem.DomainException;

/**
 * Reads a form that somebody filled in, whole. For long lists there is {@link RowReader}.
 *
 * <p>Invariant: it either answers with what stands in the file or says no with a problem that tells
 * what to do; no file makes it fail otherwise, resolve an entity or unpack without bound.
 */
public final class OfficeFiles {
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String DOCUMENT = "word/document.xml";

  private OfficeFiles() {}

  /**
   * What stands in a workbook or a document.
   *
   * @throws DomainException FILE_UNREADABLE for what is broken, encrypted, too large or of another
   *     kind
   */
  public static OfficeDocument read(Path file, OfficeType type) throws IOException {
    return switch (type) {
      case XLSX -> {
        Packages.check(file, WORKBOOK, Packages.Limits.FORM);
        yield opened(file, Workbooks::read);
      }
      case DOCX -> {
        Packages.check(file, DOCUMENT, Packages.Limits.FORM);
        yield opened(file, Documents::read);
      }
      case CSV -> RowReader.whole(file);
    };
  }

  private interface Reading {
    OfficeDocument of(OPCPackage opened) throws IOException;
  }

  private static OfficeDocument opened(Path file, Reading reading) throws IOException {
    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      return reading.of(opened);
    } catch (EncryptedDocumentException encrypted) {
      throw UnreadableFile.ENCRYPTED_OR_OLD.problem();
    } catch (DomainException told) {
      throw told;
    } catch (InvalidFormatException
        | POIXMLException
        | OpenXML4JRuntimeException
        | org.apache.xmlbeans.XmlRuntimeException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException
        | ClassCastException broken) {
      throw UnreadableFile.told(broken);
    } catch (IOException brokenOrLost) {
      throw readable(file) ? UnreadableFile.told(brokenOrLost) : rethrown(brokenOrLost);
    }
  }

  private static boolean readable(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() >= 0;
    } catch (IOException lost) {
      return false;
    }
  }

  private static RuntimeException rethrown(IOException lost) throws IOException {
    throw lost;
  }
}
