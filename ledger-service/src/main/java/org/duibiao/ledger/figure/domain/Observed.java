package org.duibiao.ledger.figure.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.ledger.learning.domain.LeaderCapacity;
import org.duibiao.ledger.learning.domain.LearningKind;
import org.duibiao.ledger.shared.domain.ReportingUnit;

/**
 * What is known of one organisation: the facts from which figures are computed, and nothing else.
 *
 * @param deeds what it held from the year before the period on
 * @param organisers 专职组织员 on the day
 */
public record Observed(
    Subject subject,
    List<Deed> deeds,
    List<Counted> people,
    List<BranchBelow> branches,
    int organisers) {

  /**
   * The organisation.
   *
   * @param members Party members on the roster, or as the catalog says where the roster is empty
   * @param to last day it exists, null while it is not dissolved
   */
  public record Subject(
      String code,
      String name,
      String type,
      String category,
      boolean partyGroups,
      boolean committee,
      int members,
      LocalDate from,
      LocalDate to) {
    /** Whether it is a branch, under a general branch or directly under the committee. */
    public boolean branch() {
      return type.equals("BRANCH") || type.equals("DIRECT_BRANCH");
    }

    /** Whether it is a department's general branch. */
    public boolean department() {
      return ReportingUnit.is(type);
    }
  }

  /**
   * Something that was held on a day.
   *
   * @param bySecretary whether who led it was the secretary then, by appointment
   * @param as in which capacity it was led; null where nobody is named
   * @param times how often on that day
   * @param people how many were there, all times together
   */
  public record Deed(
      LearningKind kind,
      LocalDate day,
      boolean bySecretary,
      LeaderCapacity as,
      int times,
      int people) {}

  /**
   * Somebody on the roster, with what they have of the period. Hours follow the person, wherever
   * they were had.
   */
  public record Counted(
      String staffNumber,
      String name,
      boolean member,
      boolean teacher,
      LocalDate from,
      LocalDate to,
      BigDecimal trainingHours,
      BigDecimal ethicsHours,
      boolean reported,
      boolean reportedLastYear) {
    /** Whether the person belongs to the organisation on a day. */
    public boolean on(LocalDate day) {
      return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
  }

  /**
   * A branch directly below.
   *
   * @param members null where nobody has told
   * @param dualLeader whether its secretary is a dual leader 双带头人; false for a vacancy
   */
  public record BranchBelow(
      String code, String name, String category, Integer members, boolean dualLeader) {}
}
