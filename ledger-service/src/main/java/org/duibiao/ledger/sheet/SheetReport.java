package org.duibiao.ledger.sheet;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a filled sheet. Invariant: it is applied only if there is no fault.
 *
 * @param mode validate or apply
 * @param rows rows that were read
 */
@Schema(name = "LedgerSheetReport")
public record SheetReport(
    String mode, boolean applied, int rows, List<SheetNote> faults, List<SheetNote> warnings) {

  /** Something at a place in the sheet, in words. */
  @Schema(name = "LedgerSheetNote")
  public record SheetNote(
      @Schema(examples = "3") long row,
      @Schema(examples = "参加人员") String column,
      @Schema(examples = "learning.person") String code,
      String detail) {}
}
