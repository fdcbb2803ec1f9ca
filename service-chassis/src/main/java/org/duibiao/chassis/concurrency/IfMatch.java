package org.duibiao.chassis.concurrency;

import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;
import static org.duibiao.chassis.problem.CommonProblem.PRECONDITION_REQUIRED;
import static org.duibiao.chassis.problem.CommonProblem.VERSION_CONFLICT;

import java.util.List;
import org.duibiao.chassis.problem.DomainException;

/**
 * The version a writer has read, as its If-Match header says. Take it as a
 * {@code @HeaderParam("If-Match") String} and let {@link #check} compare after the thing was found
 * and before its state is looked at.
 */
public final class IfMatch {
  private IfMatch() {}

  /**
   * Lets a write pass only if the writer has seen the current version.
   *
   * @param header the If-Match header, null if absent
   * @param current the version of the thing now; 0 for one that is not written yet
   * @throws DomainException PRECONDITION_REQUIRED, MALFORMED_REQUEST or VERSION_CONFLICT
   */
  public static void check(String header, long current) {
    check(header, current, current);
  }

  /**
   * Lets a write pass if the writer has seen the current version, or one since which nothing has
   * changed that concerns them.
   *
   * @param header the If-Match header, null if absent
   * @param since the oldest version that is enough
   * @param current the version of the thing now
   * @throws DomainException PRECONDITION_REQUIRED, MALFORMED_REQUEST or VERSION_CONFLICT
   */
  public static void check(String header, long since, long current) {
    if (header == null || header.isBlank()) {
      throw new DomainException(PRECONDITION_REQUIRED);
    }
    String tag = header.strip();
    if (!tag.matches("\"[0-9]{1,18}\"")) {
      throw new DomainException(
          MALFORMED_REQUEST, List.of(new DomainException.Fault("If-Match", "header.invalid")));
    }
    long read = Long.parseLong(tag.substring(1, tag.length() - 1));
    if (read < since || read > current) {
      throw new DomainException(VERSION_CONFLICT, Long.toString(current));
    }
  }

  /** The ETag of a version, quoted as HTTP wants it. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }
}
