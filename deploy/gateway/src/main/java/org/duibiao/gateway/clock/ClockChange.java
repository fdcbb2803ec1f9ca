package org.duibiao.gateway.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.duibiao.gateway.problem.GatewayProblem;
import org.duibiao.gateway.problem.ProblemException;
import org.duibiao.gateway.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the domain clock is to be moved. */
@Schema(
    name = "ClockChange",
    description = "把领域时钟拨到的时刻 / Where the domain clock is to be moved",
    requiredProperties = "now")
public record ClockChange(
    @Schema(
            description =
                "带时区的时刻，不得早于当前读数，至多比真实时钟快两年 / A time with offset, not before the present"
                    + " reading and at most two years ahead of the real clock",
            format = "date-time",
            examples = "2021-04-13T09:00:00+08:00")
        String now) {

  private static final Text NO_TIME =
      new Text(
          "须为带时区的 RFC 3339 时刻，年份在 1970 至 9999 之间。",
          "Must be an RFC 3339 time with offset, of the years 1970 to 9999.");

  Instant instant() {
    try {
      OffsetDateTime time = OffsetDateTime.parse(now == null ? "" : now);
      if (time.getYear() >= 1970 && time.getYear() <= 9999) {
        return time.toInstant();
      }
    } catch (DateTimeException unreadable) {
      throw refused();
    }
    throw refused();
  }

  private static ProblemException refused() {
    return new ProblemException(GatewayProblem.MALFORMED_REQUEST, "/now", NO_TIME);
  }
}
