package org.duibiao.catalog.campaign.domain;

import java.time.LocalDate;

/**
 * A stretch of the campaign.
 *
 * @param number its place, from 1
 * @param text what the notice says of it; null if nothing
 */
public record Phase(int number, String title, LocalDate startsOn, LocalDate endsOn, String text) {
  Phase shifted(int days) {
    return new Phase(number, title, startsOn.plusDays(days), endsOn.plusDays(days), text);
  }
}
