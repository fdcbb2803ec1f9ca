package org.duibiao.ledger.learning.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.ledger.person.application.Listed;

/**
 * Who came, as people write it into one cell: names or staff numbers, some with hours of their own
 * （4学时）, everybody 全体, or a mere count 12人.
 *
 * @param people who is named
 * @param everybody as it was written and who is meant by it; null if it was not
 * @param count how many came by the cell; null if it does not say
 */
record AttendanceCell(List<Named> people, Everybody everybody, Count count) {
  private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[)）]");
  private static final Pattern HOURS =
      Pattern.compile("(.+?)[（(]((?:\\d{1,9})(?:\\.\\d+)?个?(?:学时|课时))[)）]");
  private static final Pattern COUNT =
      Pattern.compile("(.*?)(?:共|共计|计|等|全体|实到|到会|出席|参加)?(\\d{1,6})(?:人|名|位)(?:党员|教师|同志)?");
  private static final Pattern EVERYBODY =
      Pattern.compile("(?:本|党)?(?:支部|系|学院|单位)?(?:全体|全员|所有)(?:人员|成员|同志|(党员)|(教师|教职工))?");

  /** Somebody, with class hours of their own or null. */
  record Named(String text, BigDecimal hours) {}

  /** All of the roster on the day, or those of one sort. */
  record Everybody(String text, Predicate<Listed> meant) {}

  /** A head count. */
  record Count(String text, int heads) {}

  static AttendanceCell of(String cell) {
    List<Named> people = new ArrayList<>();
    Everybody everybody = null;
    Count count = null;
    for (String part : LearningSheet.several(tight(cell))) {
      Matcher heads = COUNT.matcher(part);
      if (EVERYBODY.matcher(part).matches()) {
        everybody = new Everybody(part, sort(part));
      } else if (heads.matches()) {
        count = new Count(part, Integer.parseInt(heads.group(2)));
        Optional.of(heads.group(1))
            .filter(name -> !name.isEmpty() && !EVERYBODY.matcher(name).matches())
            .ifPresent(name -> people.add(new Named(name, null)));
      } else {
        people.add(named(part));
      }
    }
    return new AttendanceCell(people, everybody, count);
  }

  /** Blanks divide people, but not within brackets. */
  private static String tight(String cell) {
    return BRACKETS
        .matcher(cell.replaceAll("(?<!\\s)\\s++(?=[（(])", ""))
        .replaceAll(found -> Matcher.quoteReplacement(found.group().replaceAll("\\s", "")));
  }

  private static Predicate<Listed> sort(String text) {
    Matcher matcher = EVERYBODY.matcher(text);
    if (matcher.matches() && matcher.group(1) != null) {
      return Listed::partyMember;
    }
    return matcher.group(2) == null ? Listed::counted : Listed::teacher;
  }

  private static Named named(String part) {
    Matcher matcher = HOURS.matcher(part);
    return Optional.of(matcher)
        .filter(Matcher::matches)
        .flatMap(found -> LearningSheet.hours(found.group(2)))
        .map(hours -> new Named(matcher.group(1), hours))
        .orElse(new Named(part, null));
  }
}
