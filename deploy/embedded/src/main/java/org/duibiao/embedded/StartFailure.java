package org.duibiao.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A server did not come up. Invariant: the message says which one, why, and ends with the end of
 * its log.
 */
public class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int TAIL_BYTES = 4000;

  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }

  static StartFailure withLog(String message, Path log) {
    return new StartFailure(message + "\n--- end of " + log + " ---\n" + endOf(log));
  }

  /** The last lines of a log, or a remark that there is none. */
  public static String endOf(Path log) {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - TAIL_BYTES);
      var bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
