package org.duibiao.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.duibiao.benchmark.TableFile.Table;

/**
 * The organisations of a province, made up: committees of fields, below each its colleges, their
 * general branches 党总支 and branches 党支部, some with a direct branch 直属党支部. Invariant: the same
 * prefix gives the same organisations, superiors before those below them, and a smaller province is
 * the beginning of a larger one; nothing is held in memory.
 *
 * @param prefix what every code begins with
 * @param top code of the organisation under which the province stands
 * @param size how many organisations
 */
record Province(String prefix, String top, int size) {
  private static final int COLLEGES = 20;
  private static final int UNITS = 8;
  private static final int BRANCHES = 30;
  private static final int PER_UNIT = 1 + BRANCHES;
  private static final int PER_COLLEGE = 1 + UNITS * PER_UNIT;
  private static final int PER_FIELD = 1 + COLLEGES * PER_COLLEGE;
  private static final String[] CATEGORIES = {"TEACHER", "STUDENT", "OFFICE", "JOINT"};

  /** One organisation; null where nothing is said. */
  record Row(
      String code,
      String name,
      String type,
      String parent,
      String category,
      Integer displayOrder,
      Integer memberCount) {}

  /** All organisations, one after the other. */
  Table organisations() {
    return new Table(
        List.of("code", "name", "type", "parent", "category", "displayOrder", "memberCount"),
        rows()
            .map(
                row ->
                    Arrays.<Object>asList(
                        row.code(),
                        row.name(),
                        row.type(),
                        row.parent(),
                        row.category(),
                        row.displayOrder(),
                        row.memberCount()))
            .iterator());
  }

  /** Somebody who answers for each: a secretary 书记, for a committee its office 党委工作部. */
  Table appointments() {
    return new Table(
        List.of("organisation", "person", "name", "post", "validFrom"),
        rows()
            .map(
                row ->
                    List.<Object>of(
                        row.code(),
                        "s-" + row.code(),
                        "张" + row.code(),
                        row.type().equals("COMMITTEE") ? "OFFICE" : "SECRETARY",
                        "2020-01-01"))
            .iterator());
  }

  /** All organisations, superiors first. */
  Stream<Row> rows() {
    return LongStream.range(0, size).mapToObj(number -> row((int) number));
  }

  /** Codes of branches that lie far apart; the same for the same number. */
  Stream<String> branches() {
    return LongStream.range(0, size)
        .map(i -> i * 7_919 % size)
        .mapToObj(i -> row((int) i))
        .filter(row -> row.type().equals("BRANCH"))
        .map(Row::code);
  }

  /** Codes of colleges; there is one at least if there are two organisations. */
  Stream<String> colleges() {
    return LongStream.range(0, size)
        .filter(number -> number % PER_FIELD % PER_COLLEGE == 1)
        .mapToObj(number -> row((int) number).code());
  }

  /** The organisation with a number, from 0. */
  Row row(int number) {
    int field = number / PER_FIELD;
    int inField = number % PER_FIELD;
    String fieldCode = prefix + "-" + (field + 1);
    if (inField == 0) {
      return committee(fieldCode, "第" + (field + 1) + "教育工作委员会", top, field);
    }
    int college = (inField - 1) / PER_COLLEGE;
    String collegeCode = fieldCode + "-" + (college + 1);
    int inCollege = (inField - 1) % PER_COLLEGE;
    if (inCollege == 0) {
      return committee(
          collegeCode, "第%d-%d学院党委".formatted(field + 1, college + 1), fieldCode, college);
    }
    return below(collegeCode, inCollege - 1);
  }

  private Row below(String collegeCode, int position) {
    int unit = position / PER_UNIT;
    String unitCode = collegeCode + "-" + (unit + 1);
    int branch = position % PER_UNIT;
    if (branch == 0) {
      return new Row(
          unitCode, unitCode + "系党总支", "GENERAL_BRANCH", collegeCode, null, unit + 1, null);
    }
    return new Row(
        unitCode + "-b" + branch,
        unitCode + "系第" + branch + "党支部",
        "BRANCH",
        unitCode,
        CATEGORIES[branch % CATEGORIES.length],
        branch,
        7 + branch % 20);
  }

  private static Row committee(String code, String name, String parent, int position) {
    return new Row(code, name, "COMMITTEE", parent, null, position + 1, null);
  }
}
