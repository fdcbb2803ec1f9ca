package org.duibiao.chassis.office;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duibiao.chassis.problem.DomainException;

/**
 * Works out the formulas of a workbook whose values were not saved with them. Invariants: not more
 * than a form may have; one that cannot be worked out is named by its cell.
 */
final class FormulaValues {
  private static final int MOST = 2_000;

  private final FormulaEvaluator evaluator;
  private int left = MOST;

  FormulaValues(XSSFWorkbook workbook) {
    this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
  }

  String text(Cell formula) {
    CellValue value = value(formula);
    return switch (value.getCellType()) {
      case STRING -> Workbooks.lines(value.getStringValue());
      case NUMERIC -> Workbooks.number(formula, value.getNumberValue());
      case BOOLEAN -> Boolean.toString(value.getBooleanValue());
      case BLANK -> "";
      default -> throw unknown(formula);
    };
  }

  private CellValue value(Cell formula) {
    if (left-- <= 0) {
      throw unknown(formula);
    }
    try {
      return evaluator.evaluate(formula);
    } catch (RuntimeException | StackOverflowError cannot) {
      throw unknown(formula);
    }
  }

  private static DomainException unknown(Cell formula) {
    return UnreadableFile.FORMULA.problem(Workbooks.place(formula));
  }
}
