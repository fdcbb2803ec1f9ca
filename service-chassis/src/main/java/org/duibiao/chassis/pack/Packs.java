package org.duibiao.chassis.pack;

import static org.duibiao.chassis.problem.CommonProblem.TEMPORARILY_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipOutputStream;
import org.duibiao.chassis.file.Attachment;
import org.duibiao.chassis.problem.DomainException;

/**
 * Makes packs. Invariant: few are made at once, and each is whole on disk before its answer begins,
 * so that nobody takes half a pack for a whole one; its file goes with the answer.
 */
@ApplicationScoped
public class Packs {
  /** The media type of a pack. */
  public static final String ZIP = "application/zip";

  private static final int AT_ONCE = 2;
  private static final long PATIENCE_SECONDS = 20;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /** What puts everything into a pack. */
  public interface Content {
    /** Writes it. */
    void into(Pack pack) throws IOException;
  }

  /** A pack as an answer, to be saved under a name. */
  public Response answer(String fileName, Content content) {
    Path file = made(content);
    try {
      long size = Files.size(file);
      InputStream bytes = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      return Response.ok(sent(bytes), ZIP)
          .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(fileName))
          .header(HttpHeaders.CONTENT_LENGTH, size)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .header("X-Content-Type-Options", "nosniff")
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path made(Content content) {
    takeTurn();
    Path file = null;
    try {
      file = Files.createTempFile("duibiao", ".pack");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        content.into(new Pack(zip));
      }
      return file;
    } catch (IOException e) {
      delete(file);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      delete(file);
      throw e;
    } finally {
      turns.release();
    }
  }

  /** The others wait for a moment, without holding anything. */
  private void takeTurn() {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new DomainException(TEMPORARILY_UNAVAILABLE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DomainException(TEMPORARILY_UNAVAILABLE);
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

  private static StreamingOutput sent(InputStream file) {
    return out -> {
      try (file) {
        file.transferTo(out);
      }
    };
  }
}
