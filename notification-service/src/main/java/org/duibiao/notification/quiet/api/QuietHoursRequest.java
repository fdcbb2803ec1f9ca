package org.duibiao.notification.quiet.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.duibiao.notification.quiet.domain.QuietHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Quiet hours as they are asked for, for a campaign or for the own inbox. */
@Schema(
    name = "QuietHoursRequest",
    description =
        "免打扰时段，可跨零点，期间的消息在结束时发送；起止相同即无"
            + " / Quiet hours, which may go over midnight; what falls into them is sent at their end;"
            + " the same beginning and end: none")
public record QuietHoursRequest(
    @NotNull @Pattern(regexp = TIME) @Schema(examples = "21:00") String from,
    @NotNull @Pattern(regexp = TIME) @Schema(examples = "08:00") String until) {
  /** A time of the day, to the minute. */
  public static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  /** What it means. */
  public QuietHours toHours() {
    return QuietHours.of(from, until);
  }
}
