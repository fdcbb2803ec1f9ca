package org.duibiao.benchmark;

import java.util.Locale;

/**
 * One measured figure.
 *
 * @param what what was measured
 * @param value how much
 * @param unit of what
 * @param limit the most it should be; null if nothing is asked of it
 * @param remark what else is to be known, null for nothing
 */
record Figure(String what, double value, String unit, Double limit, String remark) {
  static Figure of(String what, double value, String unit) {
    return new Figure(what, value, unit, null, null);
  }

  Figure within(double most) {
    return new Figure(what, value, unit, most, remark);
  }

  Figure remarked(String text) {
    return new Figure(what, value, unit, limit, text);
  }

  /** Whether it keeps its limit; null if it has none. */
  Boolean kept() {
    return limit == null ? null : value <= limit;
  }

  String valueText() {
    return number(value) + " " + unit;
  }

  String limitText() {
    return limit == null ? "" : number(limit) + " " + unit;
  }

  private static String number(double number) {
    boolean whole = Math.abs(number) >= 1_000 || number == Math.rint(number);
    return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", number);
  }
}
