package org.duibiao.ledger.shared.domain;

/** A reporting unit 填报单位: a department's general branch, through which those below it file. */
public final class ReportingUnit {
  private static final String GENERAL_BRANCH = "GENERAL_BRANCH";

  private ReportingUnit() {}

  /** Whether organisations of a type are such. */
  public static boolean is(String type) {
    return GENERAL_BRANCH.equals(type);
  }
}
