package org.duibiao.catalog.shared;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duibiao.chassis.office.RowReader.SheetRow;
import org.duibiao.chassis.office.SheetDays;

/** Reads the cells of one row as people fill them in; what cannot be read is remarked upon. */
public final class SheetValues {
  private static final int SHOWN = 30;
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})(?:\\.0+)?\\s*[人名个]?");
  private static final Pattern NOTHING = Pattern.compile("[-/\\\\—–－_]{1,3}");
  private static final Pattern QUOTED = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);
  private static final Pattern SCIENTIFIC =
      Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d{1,2}|\\d\\.\\d+[eE]\\d{1,2}|[1-9]\\d{14}0{2,}");
  private static final Set<String> NO_DAY = Set.of("无", "至今", "今", "现任", "在任");
  private static final Set<String> NONE = Set.of("无", "没有", "暂无");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月");
  private static final Pattern ASIDE = Pattern.compile("\\s|\\(.*\\)");
  private static final Set<String> YES =
      Set.of("是", "有", "对", "true", "√", "✓", "✔", "☑", "y", "yes", "1");
  private static final Set<String> NO =
      Set.of("否", "无", "不是", "没有", "false", "×", "✗", "✘", "x", "☒", "n", "no", "0");

  private final SheetHeader header;
  private final SheetRow row;
  private final SheetReview review;
  private final Set<String> remarked = new HashSet<>();

  /** The cells of a row. */
  SheetValues(SheetHeader header, SheetRow row, SheetReview review) {
    this.header = header;
    this.row = row;
    this.review = review;
  }

  /** Free text; what begins like a formula is kept as it is written, and told. */
  public String text(String field) {
    String text = seen(field, unquoted(header.text(row, field)));
    if (text == null || NOTHING.matcher(text).matches()) {
      return null;
    }
    if ("=+-@".indexOf(text.charAt(0)) >= 0) {
      warn(field, "sheet.like-a-formula", shortened(text));
    }
    return text;
  }

  /** A text that is compared; a dash or a stroke leaves it out. */
  public String word(String field) {
    String word = seen(field, unquoted(header.word(row, field)));
    if (word != null && word.length() > 1 && word.startsWith("'")) {
      word = word.substring(1);
    }
    return word == null || NOTHING.matcher(word).matches() ? null : word;
  }

  /** A text that people also call 无 where there is none. */
  public String optional(String field) {
    String word = word(field);
    return word == null || NONE.contains(word) ? null : word;
  }

  /** The code of an organisation, or its name as it is written. */
  public String codeOrName(String field) {
    String word = word(field);
    String code = word == null ? null : word.toLowerCase(Locale.ROOT);
    return word == null || Codes.isCode(code) ? code : header.text(row, field);
  }

  /** The code of an organisation; case does not count. */
  public String code(String field) {
    String word = word(field);
    if (word == null) {
      return null;
    }
    String code = word.toLowerCase(Locale.ROOT);
    return Codes.isCode(code) ? code : remark(field, "sheet.no-code", shortened(word));
  }

  /** A staff number. */
  public String staffNumber(String field) {
    String word = word(field);
    if (word == null) {
      return null;
    }
    if (SCIENTIFIC.matcher(word).matches()) {
      return remark(field, "sheet.number-cut", shortened(word));
    }
    return word.matches(Codes.STAFF_NUMBER) && word.length() <= 100
        ? word
        : remark(field, "sheet.no-staff-number", shortened(word));
  }

  private String seen(String field, String text) {
    return text != null && text.codePoints().anyMatch(SheetValues::unseen)
        ? remark(field, "sheet.unreadable")
        : text;
  }

  /** Some programs write ="001" to keep the noughts. */
  private static String unquoted(String text) {
    Matcher quoted = QUOTED.matcher(text == null ? "" : text);
    String bare = quoted.matches() ? SheetHeader.trimmed(quoted.group(1)) : text;
    return bare == null || bare.isEmpty() ? null : bare;
  }

  /** A constant by its name, or by the words that people say. */
  public <E extends Enum<E>> E constant(String field, SheetWords<E> words) {
    String word = word(field);
    return word == null
        ? null
        : words
            .meaning(word)
            .orElseGet(
                () ->
                    remark(
                        field,
                        word.matches(".*[、,/;和兼及].+")
                            ? "sheet.several-words"
                            : "sheet.unknown-word",
                        shortened(word),
                        String.join("、", words.told())));
  }

  /** A whole number from 0 on; a rule of its own tells the most where there is none. */
  public Integer number(String field) {
    return number(field, Integer.MAX_VALUE, "sheet.no-number");
  }

  /** A whole number from 0 to the most. */
  public Integer number(String field, int most) {
    return number(field, most, "sheet.no-number-up-to", most);
  }

  private Integer number(String field, int most, String key, Object... rule) {
    return read(
        field,
        key,
        word -> {
          Matcher number = NUMBER.matcher(word);
          return number.matches()
              ? Optional.of(Integer.valueOf(number.group(1))).filter(one -> one <= most)
              : Optional.empty();
        },
        rule);
  }

  /** Yes or no. */
  public Boolean truth(String field) {
    return truth(field, Map.of());
  }

  /** Yes or no, also by further words. */
  public Boolean truth(String field, Map<String, Boolean> further) {
    return read(
        field,
        "sheet.no-truth",
        word -> {
          String bare = ASIDE.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
          return YES.contains(bare)
              ? Optional.of(true)
              : NO.contains(bare) ? Optional.of(false) : Optional.ofNullable(further.get(bare));
        });
  }

  /** A day; of a month alone the first. */
  public LocalDate day(String field) {
    String word = word(field);
    Matcher month = MONTH.matcher(word == null ? "" : word);
    if (month.matches()) {
      warn(field, "sheet.first-of-month", shortened(word));
      return read(field, "sheet.no-day", any -> SheetDays.day(word + "1日"));
    }
    return word == null || NO_DAY.contains(word)
        ? null
        : read(field, "sheet.no-day", SheetDays::day);
  }

  private <T> T read(String field, String key, Function<String, Optional<T>> how, Object... rule) {
    String word = word(field);
    return word == null
        ? null
        : how.apply(word)
            .orElseGet(
                () ->
                    remark(
                        field,
                        key,
                        Stream.concat(Stream.of(shortened(word)), Stream.of(rule)).toArray()));
  }

  /** Remarks upon what must be there and is not, unless it could not be read. */
  public void require(String field, Object value) {
    if (value == null && !remarked.contains(field)) {
      remark(field, "sheet.required");
    }
  }

  /** Notes a remark on a cell of this row; the first on it counts. */
  public <T> T remark(String field, String key, Object... arguments) {
    if (remarked.add(field)) {
      review.faults().add(SheetFault.of(row.number(), field, key, arguments));
    }
    return null;
  }

  /** Notes a remark that is in words already, unless there is one on the cell. */
  public void told(String field, Supplier<String> words) {
    if (remarked.add(field)) {
      review.faults().add(new SheetFault(row.number(), field, null, new Object[0], words.get()));
    }
  }

  /** Notes something to be looked at. */
  public void warn(String field, String key, Object... arguments) {
    review.warnings().add(SheetFault.of(row.number(), field, key, arguments));
  }

  /** The number of the row, as people see it. */
  public long number() {
    return row.number();
  }

  /** Whether there is no remark on this row. */
  public boolean readable() {
    return remarked.isEmpty();
  }

  /** As much of a text as is told. */
  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private static boolean unseen(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }
}
