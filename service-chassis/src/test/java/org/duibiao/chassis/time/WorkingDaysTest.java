package org.duibiao.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.time.WorkingDays.Kind;
import org.duibiao.chassis.time.WorkingDays.SpecialDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private static final WorkingDays DAYS = WorkingDays.official();

  /** As the State Council's notices count them: 放假 so many days, 上班 so many. */
  @ParameterizedTest
  @CsvSource({
    "2021, 31, 7, 国办发明电〔2020〕27号",
    "2022, 31, 7, 国办发明电〔2021〕11号",
    "2023, 27, 7, 国办发明电〔2022〕16号",
    "2024, 28, 8, 国办发明电〔2023〕7号",
    "2025, 28, 5, 国办发明电〔2024〕12号",
    "2026, 33, 6, 国办发明电〔2025〕7号"
  })
  void eachYearHasTheDaysOfItsNotice(int year, long holidays, long worked, String notice) {
    List<SpecialDay> days = DAYS.ofYear(year);

    assertThat(days).filteredOn(day -> day.kind() == Kind.HOLIDAY).hasSize((int) holidays);
    assertThat(days).filteredOn(day -> day.kind() == Kind.WORKDAY).hasSize((int) worked);
    assertThat(days).extracting(SpecialDay::notice).containsOnly(notice);
    assertThat(DAYS.known(year)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // 劳动节 2021: two weekends' days worked for it
    "2021-04-25, true",
    "2021-04-30, true",
    "2021-05-01, false",
    "2021-05-05, false",
    "2021-05-06, true",
    "2021-05-08, true",
    "2021-05-09, false",
    // 国庆节 2021
    "2021-10-07, false",
    "2021-10-08, true",
    "2021-10-09, true",
    // the last day of 2022 belongs to the calendar of 2023
    "2022-12-31, false",
    "2023-01-02, false",
    // 春节 2025 and 2026
    "2025-01-26, true",
    "2025-01-27, true",
    "2025-01-28, false",
    "2025-02-04, false",
    "2025-02-05, true",
    "2026-01-04, true",
    "2026-02-14, true",
    "2026-02-23, false",
    "2026-10-10, true"
  })
  void peopleWorkAsTheNoticesSay(LocalDate day, boolean worked) {
    assertThat(DAYS.isWorkingDay(day)).isEqualTo(worked);
  }

  @Test
  void countsOverAHolidayAndTheWeekendWorkedForIt() {
    LocalDate friday = LocalDate.of(2021, 4, 30);

    assertThat(DAYS.plus(friday, 1)).isEqualTo("2021-05-06");
    assertThat(DAYS.plus(friday, 3)).isEqualTo("2021-05-08");
    assertThat(DAYS.plus(friday, 4)).isEqualTo("2021-05-10");
    assertThat(DAYS.plus(LocalDate.of(2021, 5, 6), -1)).isEqualTo("2021-04-30");
    assertThat(DAYS.plus(friday, 0)).isEqualTo(friday);
    assertThat(DAYS.count(friday, LocalDate.of(2021, 5, 8))).isEqualTo(4);
    assertThat(DAYS.count(friday, friday.minusDays(1))).isZero();
    assertThat(DAYS.onOrAfter(LocalDate.of(2021, 5, 1))).isEqualTo("2021-05-06");
    assertThat(DAYS.onOrBefore(LocalDate.of(2021, 5, 5))).isEqualTo("2021-04-30");
    assertThat(DAYS.onOrBefore(LocalDate.of(2021, 4, 25))).isEqualTo("2021-04-25");
  }

  @Test
  void ofAYearNotAnnouncedYetOnlyTheWeekendsAreFreeAndItSaysSo() {
    assertThat(DAYS.known(2027)).isFalse();
    assertThat(DAYS.known(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 3))).isFalse();
    assertThat(DAYS.known(LocalDate.of(2025, 12, 30), LocalDate.of(2026, 1, 3))).isTrue();
    assertThat(DAYS.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(DAYS.isWorkingDay(LocalDate.of(2027, 1, 2))).isFalse();
  }

  @Test
  void aFurtherYearIsAddedAndAKnownOneReplaced() {
    WorkingDays later =
        DAYS.with(
            List.of(
                new SpecialDay(2027, LocalDate.of(2027, 1, 1), Kind.HOLIDAY, "元旦", "通知"),
                new SpecialDay(2026, LocalDate.of(2026, 1, 1), Kind.HOLIDAY, "元旦", "通知")));

    assertThat(later.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(later.isWorkingDay(LocalDate.of(2026, 1, 2))).isTrue();
    assertThat(later.isWorkingDay(LocalDate.of(2021, 5, 3))).isFalse();
    assertThat(DAYS.known(2027)).isFalse();
  }

  @Test
  void ofTwoYearsThatNameOneDayTheLaterCounts() {
    LocalDate day = LocalDate.of(2026, 12, 31);
    SpecialDay before = new SpecialDay(2026, day, Kind.WORKDAY, "元旦", "通知");
    SpecialDay later = new SpecialDay(2027, day, Kind.HOLIDAY, "元旦", "通知");

    assertThat(DAYS.with(List.of(later, before)).special(day)).contains(later);
    assertThat(DAYS.with(List.of(later)).with(List.of(before)).special(day)).contains(later);
    assertThat(DAYS.with(List.of(before, later)).ofYear(2026)).containsExactly(before);
  }
}
