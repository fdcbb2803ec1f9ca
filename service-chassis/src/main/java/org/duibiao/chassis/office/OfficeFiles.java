package org.duibiao.chassis.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
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

  /** What tells a file from another. */
  public static String digest(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
      throw broken(broken);
    } catch (IOException brokenOrLost) {
      throw readable(file) ? broken(brokenOrLost) : rethrown(brokenOrLost);
    }
  }

  /** The library takes what packs a hundred times smaller for a trap and says so in words alone. */
  private static DomainException broken(Throwable failure) {
    boolean trap =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(cause -> String.valueOf(cause.getMessage()).startsWith("Zip bomb detected"));
    return (trap ? UnreadableFile.REPETITIVE : UnreadableFile.BROKEN).problem();
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
