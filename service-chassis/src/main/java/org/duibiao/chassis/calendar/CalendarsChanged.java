package org.duibiao.chassis.calendar;

import org.duibiao.chassis.time.WorkingDays;

/** A year's calendar was taken in, in the transaction that does it. */
public record CalendarsChanged(WorkingDays workingDays) {}
