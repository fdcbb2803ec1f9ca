package org.duibiao.chassis.pack;

import static org.duibiao.chassis.problem.CommonProblem.TEMPORARILY_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.duibiao.chassis.file.Downloads;
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
    takeTurn();
    try {
      return Downloads.of(ZIP, fileName, out -> write(out, content));
    } finally {
      turns.release();
    }
  }

  private static void write(OutputStream out, Content content) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      content.into(new Pack(zip));
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
}
