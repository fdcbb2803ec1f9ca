package org.duibiao.gateway.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the domain clock shows, and by how much it is ahead of the real one. */
@Schema(
    name = "ClockReading",
    description = "领域时钟的读数 / What the domain clock shows",
    requiredProperties = {"now", "offsetMillis"})
public record ClockReading(
    @Schema(
            description = "领域时钟的当前时刻 / The domain clock's present",
            examples = "2021-04-01T08:00:00+08:00")
        OffsetDateTime now,
    @Schema(
            description = "超前真实时钟的毫秒数 / Milliseconds ahead of the real clock",
            examples = "-178329600000")
        long offsetMillis) {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  static ClockReading of(Instant real, long offsetMillis) {
    return new ClockReading(
        Instant.ofEpochMilli(real.toEpochMilli() + offsetMillis)
            .atZone(SHANGHAI)
            .toOffsetDateTime(),
        offsetMillis);
  }
}
