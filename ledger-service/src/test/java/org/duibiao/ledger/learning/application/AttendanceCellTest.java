package org.duibiao.ledger.learning.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into a cell about who came. */
class AttendanceCellTest {
  private static final int MANY = 3_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"12人", "全体12人", "全体党员12人", "本支部全体教师共12名", "参加12人"})
  void aCountOfEverybodyIsACountAndNamesNobody(String written) {
    AttendanceCell cell = AttendanceCell.of(written);

    assertThat(cell.count().heads()).isEqualTo(12);
    assertThat(cell.people()).isEmpty();
    assertThat(cell.everybody()).isNull();
  }

  @Test
  void hoursOfOneStandBehindThemAndWhatCannotBeHoursIsNotTakenForNone() {
    assertThat(AttendanceCell.of("甲 （ 4 学时 ）、乙（20000学时）、丙、丁（1.25学时）").people())
        .containsExactly(
            new AttendanceCell.Named("甲", new BigDecimal("4.0")),
            new AttendanceCell.Named("乙", new BigDecimal("20000.0")),
            new AttendanceCell.Named("丙", null),
            new AttendanceCell.Named("丁（1.25学时）", null));
  }

  /** With work that grew with the square of the length none of these came to an end. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "（", "（ ", "1", "甲（1.1", "\n"})
  void aCellMadeToTakeLongTakesNoLonger(String piece) {
    assertThat(AttendanceCell.of("甲" + piece.repeat(MANY) + "乙").people()).isNotEmpty();
  }
}
