package org.duibiao.catalog.calendar.domain;

import java.time.LocalDate;
import org.duibiao.chassis.time.WorkingDays.Kind;

/**
 * A day that is not what its weekday says.
 *
 * @param name the holiday it belongs to
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {}
