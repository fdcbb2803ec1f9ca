package org.duibiao.rectification.exemplar.domain;

import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_NOT_ELIGIBLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * What is known of an organisation that is to be an exemplar. A studio is a teacher branch's whose
 * secretary is a dual leader 双带头人; a benchmark department is a general branch, an exemplary branch
 * a branch or a direct one; nobody has an open case 薄弱党组织.
 *
 * @param category of a branch, null if it has none
 * @param dualLeader whether its secretary today is a dual leader
 */
public record Eligibility(
    String type, String category, boolean dualLeader, boolean openCase, boolean dissolved) {
  private static final Set<String> BRANCHES = Set.of("BRANCH", "DIRECT_BRANCH");

  /** Refuses whoever does not meet what a kind asks for, naming each criterion that failed. */
  public void require(ExemplarKind kind) {
    List<Fault> faults = new ArrayList<>();
    switch (kind) {
      case STUDIO -> studio(faults);
      case BENCHMARK_DEPARTMENT ->
          check(faults, "GENERAL_BRANCH".equals(type), "eligibility.general-branch");
      case EXEMPLARY_BRANCH -> check(faults, BRANCHES.contains(type), "eligibility.branch");
    }
    check(faults, !openCase, "eligibility.open-case");
    check(faults, !dissolved, "eligibility.dissolved");
    if (!faults.isEmpty()) {
      throw new DomainException(EXEMPLAR_NOT_ELIGIBLE, faults);
    }
  }

  private void studio(List<Fault> faults) {
    check(faults, BRANCHES.contains(type), "eligibility.branch");
    check(faults, "TEACHER".equals(category), "eligibility.teacher");
    check(faults, dualLeader, "eligibility.dual-leader");
  }

  private static void check(List<Fault> faults, boolean met, String message) {
    if (!met) {
      faults.add(new Fault("/organisation", message));
    }
  }
}
