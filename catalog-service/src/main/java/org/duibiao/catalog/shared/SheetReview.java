package org.duibiao.catalog.shared;

/** What is to be told of a list: what has to be put right, and what should be looked at. */
public record SheetReview(SheetRemarks faults, SheetRemarks warnings) {
  /** Nothing so far. */
  public static SheetReview begun() {
    return new SheetReview(new SheetRemarks(), new SheetRemarks());
  }

  /** From here on the columns are told as the list has them. */
  void headed(SheetHeader header) {
    faults.headed(header);
    warnings.headed(header);
  }
}
