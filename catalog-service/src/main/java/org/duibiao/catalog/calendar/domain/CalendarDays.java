package org.duibiao.catalog.calendar.domain;

import java.util.Comparator;
import java.util.List;

/** The special days of one year, by date. */
public record CalendarDays(List<CalendarDay> items) {
  public CalendarDays {
    items = items.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
  }
}
