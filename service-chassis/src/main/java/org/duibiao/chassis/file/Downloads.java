package org.duibiao.chassis.file;

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

/**
 * Answers that are files. A file is made whole before the answer begins, so that a failure is told
 * as a problem and nobody gets half a list; it is gone when it has been sent.
 */
public final class Downloads {
  private Downloads() {}

  /** Writes a file. */
  public interface Writing {
    /** Writes all of it; closing the stream is the caller's. */
    void to(OutputStream out) throws IOException;
  }

  /** A file as an answer, under a name with its extension. */
  public static Response of(String mediaType, String name, Writing writing) {
    return answer(mediaType, Attachment.of(name), writing);
  }

  /**
   * A file as an answer.
   *
   * @param name in Chinese, with its extension
   * @param ascii the same for programs that know no other letters
   */
  public static Response of(String mediaType, String name, String ascii, Writing writing) {
    return answer(mediaType, Attachment.of(name, ascii), writing);
  }

  private static Response answer(String mediaType, String disposition, Writing writing) {
    Path file = written(writing);
    try {
      long size = Files.size(file);
      InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      return Response.ok(sent(in), mediaType)
          .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
          .header(HttpHeaders.CONTENT_LENGTH, size)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .header("X-Content-Type-Options", "nosniff")
          .build();
    } catch (IOException e) {
      delete(file);
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
      file = Files.createTempFile("duibiao", ".download");
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
