package org.duibiao.notification.quiet.api;

import org.duibiao.notification.quiet.domain.QuietHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Quiet hours, those of a campaign or a person's own. */
@Schema(name = "QuietHours", description = "免打扰时段，可跨零点 / Quiet hours, which may go over midnight")
public record QuietHoursView(
    @Schema(examples = "21:00") String from, @Schema(examples = "08:00") String until) {
  /** As they are shown; null for none. */
  public static QuietHoursView of(QuietHours hours) {
    return hours.any() ? new QuietHoursView(hours.begin(), hours.end()) : null;
  }
}
