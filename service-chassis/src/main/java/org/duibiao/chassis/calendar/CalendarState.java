package org.duibiao.chassis.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.time.WorkingDays.Kind;
import org.duibiao.chassis.time.WorkingDays.SpecialDay;

/**
 * A year's calendar as the catalog tells it: it takes the place of the one that is built in.
 *
 * @param version rises with every change; an older state never replaces a newer one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CalendarState(int year, String notice, List<Day> days, long version) {
  public CalendarState {
    days = days == null ? List.of() : List.copyOf(days);
  }

  /** One special day. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Day(LocalDate date, Kind kind, String name) {}

  /** The days as they are counted. */
  List<SpecialDay> specialDays() {
    return days.stream()
        .map(day -> new SpecialDay(year, day.date(), day.kind(), day.name(), notice))
        .toList();
  }
}
