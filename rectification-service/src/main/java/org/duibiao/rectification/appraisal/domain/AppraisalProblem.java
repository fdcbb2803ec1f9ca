package org.duibiao.rectification.appraisal.domain;

import org.duibiao.chassis.problem.ProblemType;

/** The failures that only snapshots of appraisals can give. */
public enum AppraisalProblem implements ProblemType {
  /** What is to be frozen cannot be: no such unit, a day ahead, or another supersedes it. */
  APPRAISAL_SNAPSHOT_UNUSABLE(422);

  private final int status;

  AppraisalProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String bundle() {
    return "problems.rectification";
  }
}
