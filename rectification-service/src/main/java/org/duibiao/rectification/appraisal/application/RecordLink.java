package org.duibiao.rectification.appraisal.application;

/** Where a record behind a figure is read. */
public final class RecordLink {
  private static final String RECTIFICATION = "/api/rectification/v1/";

  private RecordLink() {}

  /** The path of the operation that reads it. */
  public static String of(String campaign, AppraisalRecord record) {
    return switch (record.kind()) {
      case DUTY -> "/api/ledger/v1/campaigns/" + campaign + "/obligations/" + record.id();
      case STEP, OPEN, INHERITED -> RECTIFICATION + "items/" + record.id();
      case SUPERVISION -> RECTIFICATION + "cases/" + record.parent() + "/supervision-records";
      case ASSISTANCE -> RECTIFICATION + "cases/" + record.parent() + "/assistance-records";
      case SESSION -> RECTIFICATION + "review-sessions/" + record.id();
    };
  }
}
