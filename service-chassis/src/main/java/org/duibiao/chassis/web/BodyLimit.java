package org.duibiao.chassis.web;

import static org.duibiao.chassis.problem.CommonProblem.PAYLOAD_TOO_LARGE;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duibiao.chassis.ChassisConfig;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.ProblemResponses;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Files may be large, everything else may not: a body that is held in memory ends at a limit of its
 * own, whatever the server takes, announced or in pieces.
 */
class BodyLimit {
  /** What is spooled to the disk. */
  private static final List<String> FILES =
      List.of("multipart/form-data", "application/vnd.openxmlformats-officedocument.", "text/csv");

  private final ProblemResponses problems;
  private final long limit;

  BodyLimit(ProblemResponses problems, ChassisConfig config) {
    this.problems = problems;
    this.limit = config.http().maxTextBody().asLongValue();
  }

  @ServerRequestFilter
  Optional<Response> limit(ContainerRequestContext request) {
    if (isFile(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      return Optional.empty();
    }
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length != null) {
      return Long.parseLong(length) > limit
          ? Optional.of(problems.of(PAYLOAD_TOO_LARGE))
          : Optional.empty();
    }
    if (request.getHeaderString("Transfer-Encoding") != null) {
      request.setEntityStream(new Bounded(request.getEntityStream(), limit));
    }
    return Optional.empty();
  }

  private static boolean isFile(String type) {
    return type != null && FILES.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith);
  }

  /** A body of which nobody knows yet how long it is. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    private Bounded(InputStream body, long limit) {
      super(body);
      left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new DomainException(PAYLOAD_TOO_LARGE);
      }
    }
  }
}
