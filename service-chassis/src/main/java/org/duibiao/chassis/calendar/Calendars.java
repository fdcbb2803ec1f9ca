package org.duibiao.chassis.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import org.duibiao.chassis.time.WorkingDays;

/** The working days as this installation knows them. */
@ApplicationScoped
public class Calendars {
  /** The working days as they are known now. */
  public WorkingDays workingDays() {
    return WorkingDays.official();
  }
}
