package org.duibiao.chassis.file;

import static org.duibiao.chassis.problem.CommonProblem.FILE_NOT_ALLOWED;
import static org.duibiao.chassis.problem.CommonProblem.FILE_TYPE_MISMATCH;
import static org.duibiao.chassis.problem.CommonProblem.INVALID_CONTENT;
import static org.duibiao.chassis.problem.CommonProblem.PAYLOAD_TOO_LARGE;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.duibiao.chassis.problem.DomainException;

/**
 * Looks into a file that somebody sent: what it is says its content, and its name has to agree. A
 * claim in a header is not looked at, and nothing that could run is taken.
 */
@ApplicationScoped
public class FileInspection {
  private static final String ZIP = "application/zip";
  private static final String OOXML = "application/x-tika-ooxml";
  private static final String OLE2 = "application/x-tika-msoffice";
  private static final int LONGEST_NAME = 200;

  private final FilesConfig config;

  FileInspection(FilesConfig config) {
    this.config = config;
  }

  /**
   * A file that may be taken.
   *
   * @param claimedName the name its sender gave it; null if none
   * @throws DomainException PAYLOAD_TOO_LARGE, FILE_NOT_ALLOWED if it is of no kind that is taken
   *     or carries macros, FILE_TYPE_MISMATCH if its name says otherwise than its content,
   *     FILE_UNREADABLE if it only begins like one, or unpacks to far more than any document
   */
  public InspectedFile inspect(Path file, String claimedName) {
    try {
      long size = Files.size(file);
      if (size > config.maxSize().asLongValue()) {
        throw new DomainException(PAYLOAD_TOO_LARGE);
      }
      if (size == 0) {
        throw new DomainException(
            INVALID_CONTENT, List.of(new DomainException.Fault("/file", "file.empty")));
      }
      FileKind kind =
          kind(file).orElseThrow(() -> new DomainException(FILE_NOT_ALLOWED, FileKind.all()));
      String name = name(claimedName);
      if (!kind.fits(name)) {
        throw new DomainException(FILE_TYPE_MISMATCH, name, kind.name());
      }
      FileStructure.require(file, kind);
      return new InspectedFile(file, name, kind, size, FileDigest.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<FileKind> kind(Path file) throws IOException {
    String type;
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      type = MimeTypes.getDefaultMimeTypes().detect(content, new Metadata()).toString();
    }
    return switch (type) {
      case ZIP, OOXML -> OfficePackage.kind(file);
      case OLE2 -> OldOffice.kind(file);
      default -> FileKind.ofMediaType(type).filter(kind -> !isOffice(kind));
    };
  }

  private static boolean isOffice(FileKind kind) {
    return kind.mediaType().startsWith("application/") && kind != FileKind.PDF;
  }

  /** The last part of whatever path was sent, without what cannot be shown. */
  private static String name(String claimed) {
    String last = claimed == null ? "" : claimed.replaceFirst("(?s)^.*[/\\\\]", "");
    String shown = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\"<>|:*?]", "").strip();
    int[] points = shown.codePoints().toArray();
    int from = Math.max(0, points.length - LONGEST_NAME);
    String cut = new String(points, from, points.length - from);
    return cut.isEmpty() || cut.chars().allMatch(c -> c == '.') ? "file" : cut;
  }
}
