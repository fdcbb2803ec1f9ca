package org.duibiao.rectification.weakness.domain;

import static org.duibiao.rectification.weakness.domain.WeaknessProblem.ASSIGNMENT_INCOMPLETE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * Who leads, helps and watches over a case: “通过院级领导挂点、组织帮扶等方式”. Whoever is not known yet is null.
 *
 * @param leader staff number of the assigned leader 挂点领导
 * @param assistingUnit code of the unit that helps 帮扶单位
 * @param supervisor staff number of who watches over it 督导人
 */
@Embeddable
public record Assignment(
    @Column(name = "assigned_leader") String leader,
    @Column(name = "assisting_unit") String assistingUnit,
    String supervisor) {
  /** Nobody yet. */
  static final Assignment NONE = new Assignment(null, null, null);

  /** Whether everybody is named. */
  boolean complete() {
    return leader != null && assistingUnit != null && supervisor != null;
  }

  /** In one line, for the history. */
  String told() {
    return "%s / %s / %s"
        .formatted(
            Objects.toString(leader, "-"),
            Objects.toString(assistingUnit, "-"),
            Objects.toString(supervisor, "-"));
  }

  void requireComplete() {
    List<Fault> faults = new ArrayList<>();
    require(leader, "/assignedLeader", "assignment.leader-missing", faults);
    require(assistingUnit, "/assistingUnit", "assignment.unit-missing", faults);
    require(supervisor, "/supervisor", "assignment.supervisor-missing", faults);
    if (!faults.isEmpty()) {
      throw new DomainException(ASSIGNMENT_INCOMPLETE, faults);
    }
  }

  private static void require(String text, String pointer, String message, List<Fault> faults) {
    if (text == null) {
      faults.add(new Fault(pointer, message));
    }
  }
}
