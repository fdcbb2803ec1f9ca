package org.duibiao.catalog.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.catalog.shared.SheetColumns.Header;
import org.duibiao.chassis.office.RowReader.SheetRow;

/** Reads the cells of one row as people fill them in; what cannot be read is remarked upon. */
public final class SheetValues {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]0?0:00(?::00)?)?");
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})(?:\\.0+)?");
  private static final Map<String, Boolean> TRUTH =
      Map.of(
          "是", true, "有", true, "true", true, "√", true, "y", true, "1", true, "否", false, "无",
          false, "false", false, "0", false);

  private final Header header;
  private final SheetRow row;
  private final SheetRemarks remarks;
  private boolean readable = true;

  /** The cells of a row. */
  public SheetValues(Header header, SheetRow row, SheetRemarks remarks) {
    this.header = header;
    this.row = row;
    this.remarks = remarks;
    for (int i = 0; i < row.values().size(); i++) {
      if (!row.values().get(i).isBlank() && !header.places().containsValue(i)) {
        remark("#" + (i + 1), "import.too-many-cells");
      }
    }
  }

  /** Free text. */
  public String text(String field) {
    String text = header.text(row, field);
    if (text != null && text.codePoints().anyMatch(SheetValues::unseen)) {
      return remark(field, "import.unreadable-cell");
    }
    return text;
  }

  /** A code, or another text that is compared. */
  public String word(String field) {
    String word = header.word(row, field);
    return word == null || word.codePoints().noneMatch(SheetValues::unseen)
        ? word
        : remark(field, "import.unreadable-cell");
  }

  /** A constant by its name, or by the words that people say. */
  public <E extends Enum<E>> E constant(String field, Class<E> type, Map<String, E> words) {
    String word = word(field);
    if (word == null || words.containsKey(word)) {
      return word == null ? null : words.get(word);
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseGet(() -> remark(field, "sheet.unknown-word", String.join("、", words.keySet())));
  }

  /** A whole number. */
  public Integer number(String field) {
    return read(
        field,
        "sheet.no-number",
        word -> {
          Matcher number = NUMBER.matcher(word);
          return number.matches() ? Integer.valueOf(number.group(1)) : null;
        });
  }

  /** Yes or no. */
  public Boolean truth(String field) {
    return read(field, "sheet.no-truth", word -> TRUTH.get(word.toLowerCase(Locale.ROOT)));
  }

  /** A day. */
  public LocalDate day(String field) {
    return read(field, "sheet.no-day", SheetValues::parsed);
  }

  private static LocalDate parsed(String word) {
    Matcher day = DAY.matcher(word);
    if (!day.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(1)),
          Integer.parseInt(day.group(2)),
          Integer.parseInt(day.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private <T> T read(String field, String key, java.util.function.Function<String, T> how) {
    String word = word(field);
    T read = word == null ? null : how.apply(word);
    return word == null || read != null ? read : remark(field, key);
  }

  /** Notes a remark on a cell of this row. */
  public <T> T remark(String field, String key, Object... arguments) {
    readable = false;
    remarks.add(SheetFault.of(row.number(), field, key, arguments));
    return null;
  }

  /** Notes a remark that is in words already. */
  public void told(String field, Supplier<String> words) {
    readable = false;
    remarks.add(new SheetFault(row.number(), field, null, new Object[0], words.get()));
  }

  /** Whether there is no remark on this row. */
  public boolean readable() {
    return readable;
  }

  private static boolean unseen(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }
}
