package org.duibiao.ledger.lists;

import java.util.List;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.web.Inputs;

/** As which file a list is taken. */
public enum ListFormat {
  /** A workbook. */
  XLSX(OfficeType.XLSX),
  /** Comma-separated values, in UTF-8 with a byte order mark. */
  CSV(OfficeType.CSV);

  private final OfficeType type;

  ListFormat(OfficeType type) {
    this.type = type;
  }

  /** The format that the parameter {@code format} names; a workbook if it names none. */
  public static ListFormat of(String format) {
    if (format == null || format.isEmpty() || format.equals("xlsx")) {
      return XLSX;
    }
    if (format.equals("csv")) {
      return CSV;
    }
    throw Inputs.malformed("format", format, List.of("xlsx", "csv"));
  }

  public OfficeType type() {
    return type;
  }
}
