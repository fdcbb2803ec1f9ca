package org.duibiao.catalog.shared;

import java.util.List;
import java.util.regex.Pattern;
import org.duibiao.chassis.office.RowReader.SheetRow;

/** What a row below the headings is; only data is taken in. */
enum SheetRowKind {
  /** A row of data. */
  DATA(null),
  /** Nothing stands in it, or no more than a running number. */
  BLANK(null),
  /** The headings once more. */
  HEADINGS("sheet.passed-headings"),
  /** How the columns are to be filled in. */
  EXPLANATION("sheet.passed-explanation"),
  /** A total. */
  TOTAL("sheet.passed-total"),
  /** A remark below the list, or who made it. */
  FOOTNOTE("sheet.passed-footnote"),
  /** None of the cells is filled in that have to be. */
  BARE("sheet.passed-bare");

  private static final Pattern EXPLAINS =
      Pattern.compile(
          "[（(【\\[]?(必填|选填|可填|可不填|可选|不必填|非必填|自动生成|示例|样例|例如|例[:：]|如[:：]|填写|请填|请选|请按|下拉"
              + "|格式|说明|注[:：]|文本格式?$|日期格式?$|数字$).*",
          Pattern.DOTALL);
  private static final Pattern TOTALS =
      Pattern.compile("(合\\s*计|总\\s*计|小\\s*计|共\\s*计|汇\\s*总)\\s*([:：（(\\d].*)?", Pattern.DOTALL);
  private static final Pattern NOTES =
      Pattern.compile(
          "(注|备\\s*注|说\\s*明|填[表报]说明|[填制]表人?|填报人|审核人?|联系人|负责人|经办人|[填制][表报](日期|时间)|填报单位|单位"
              + "|日期|[^:：]{0,12}[（(](签字|盖章|签章|公章)[）)])\\s*[:：].*|共\\s*\\d+\\s*[人个条行名].*"
              + "|[^:：]{0,20}[（(](签字|盖章|签章|公章)[）)]\\s*",
          Pattern.DOTALL);

  private static final Pattern SENTENCE = Pattern.compile("\\p{IsHan}");

  private final String messageKey;

  SheetRowKind(String messageKey) {
    this.messageKey = messageKey;
  }

  /** How it is told that it was passed over; null where nobody has to be told. */
  String messageKey() {
    return messageKey;
  }

  /** What a row is; explanations stand above all data only. */
  static SheetRowKind of(SheetRow row, SheetHeader header, boolean aboveData) {
    List<String> filled =
        row.values().stream().map(SheetHeader::trimmed).filter(one -> !one.isEmpty()).toList();
    List<String> required = header.columns().required();
    long there = required.stream().filter(field -> header.isFilled(row, field)).count();
    if (filled.isEmpty()) {
      return there == 0 ? BLANK : DATA;
    }
    if (there == 0 && filled.size() == 1 && isNumber(filled.get(0))) {
      return BLANK;
    }
    if (repeats(row, header)) {
      return HEADINGS;
    }
    if (aboveData && explains(row, header, filled.get(0))) {
      return EXPLANATION;
    }
    if (there == required.size()) {
      return DATA;
    }
    if (TOTALS.matcher(filled.get(0)).matches()) {
      return TOTAL;
    }
    if (NOTES.matcher(filled.get(0)).matches()) {
      return FOOTNOTE;
    }
    if (filled.size() == 1 && SENTENCE.matcher(filled.get(0)).find()) {
      return FOOTNOTE;
    }
    return there == 0 ? BARE : DATA;
  }

  /** The first text of a row, as it is told. */
  static String first(SheetRow row) {
    return row.values().stream()
        .map(SheetHeader::trimmed)
        .filter(one -> !one.isEmpty())
        .findFirst()
        .map(SheetValues::shortened)
        .orElse("");
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,6}(\\.0+)?");
  }

  private static boolean explains(SheetRow row, SheetHeader header, String first) {
    return EXPLAINS.matcher(first).matches()
        || header.columns().required().stream()
            .map(field -> header.text(row, field))
            .anyMatch(text -> text != null && EXPLAINS.matcher(text).matches());
  }

  /** The first two of the columns that must be there hold headings. */
  private static boolean repeats(SheetRow row, SheetHeader header) {
    return header.columns().required().stream()
        .limit(2)
        .map(field -> header.text(row, field))
        .allMatch(text -> text != null && header.columns().isHeading(text));
  }
}
