package org.duibiao.rectification.appraisal.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.duibiao.chassis.file.Attachment;
import org.duibiao.chassis.office.OfficeType;

/**
 * A workbook as an answer. It is made whole before the answer begins, so that a failure is told as
 * a problem and nobody gets half of it; it is gone when it has been sent.
 */
final class AppraisalFile {
  private AppraisalFile() {}

  /** Writes a workbook. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  static Response of(String name, Writing writing) {
    Path file = written(writing);
    try {
      long size = Files.size(file);
      InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      return Response.ok(sent(in), OfficeType.XLSX_TYPE)
          .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(name + ".xlsx"))
          .header(HttpHeaders.CONTENT_LENGTH, size)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .header("X-Content-Type-Options", "nosniff")
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StreamingOutput sent(InputStream file) {
    return out -> {
      try (file) {
        file.transferTo(out);
      }
    };
  }

  private static Path written(Writing writing) {
    Path file = null;
    try {
      file = Files.createTempFile("duibiao", ".appraisals");
      try (OutputStream out = Files.newOutputStream(file)) {
        writing.to(out);
      }
      return file;
    } catch (IOException e) {
      delete(file);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      delete(file);
      throw e;
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
