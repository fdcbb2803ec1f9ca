package org.duibiao.rectification.item.domain;

import java.time.LocalDate;

/**
 * How long a campaign 行动 goes on; what is to be put right is put right within it. The notice:
 * “2021年4月至2021年12月……从6月底至12月底……持续推进基层党组织整改提升”.
 *
 * <p>What is left when it is over is put right within a year, see {@link DueDates}.
 *
 * @param lastDay its last day, null if the campaign names none
 */
public record Term(LocalDate lastDay) {
  /** A campaign without an end. */
  public static final Term OPEN = new Term(null);

  boolean endsBefore(LocalDate day) {
    return lastDay != null && lastDay.isBefore(day);
  }
}
