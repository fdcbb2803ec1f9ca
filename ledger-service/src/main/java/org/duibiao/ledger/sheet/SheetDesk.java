package org.duibiao.ledger.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.shared.domain.LedgerProblem;
import org.duibiao.ledger.sheet.SheetReport.SheetNote;

/** Tells what was found in a sheet in the caller's language. */
@ApplicationScoped
public class SheetDesk {
  private final ProblemResponses responses;

  SheetDesk(ProblemResponses responses) {
    this.responses = responses;
  }

  /** How a sheet is taken. */
  public enum Mode {
    /** Only looked at. */
    validate,
    /** Taken whole, or refused whole. */
    apply
  }

  /** The mode that a request names. */
  public static Mode mode(String mode) {
    return Inputs.choice(Mode.class, "mode", mode);
  }

  /** The report on a sheet. */
  public SheetReport report(
      Mode mode, boolean applied, int rows, List<SheetFault> faults, List<SheetFault> warnings) {
    return new SheetReport(mode.name(), applied, rows, notes(faults), notes(warnings));
  }

  private List<SheetNote> notes(List<SheetFault> faults) {
    return faults.stream()
        .map(fault -> new SheetNote(fault.row(), fault.column(), fault.messageKey(), text(fault)))
        .toList();
  }

  private String text(SheetFault fault) {
    return responses
        .words()
        .text(LedgerProblem.INVALID_CONTENT.bundle(), fault.messageKey(), fault.arguments());
  }
}
