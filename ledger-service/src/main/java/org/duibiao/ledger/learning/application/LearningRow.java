package org.duibiao.ledger.learning.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.office.SheetDays;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.ledger.learning.application.LearningRequest.Came;
import org.duibiao.ledger.learning.application.LearningRequest.LedBy;
import org.duibiao.ledger.learning.domain.LeaderCapacity;
import org.duibiao.ledger.learning.domain.LearningKind;
import org.duibiao.ledger.learning.domain.LearningKindWords;
import org.duibiao.ledger.person.application.Listed;
import org.duibiao.ledger.sheet.Sheet;
import org.duibiao.ledger.sheet.Sheet.Line;
import org.duibiao.ledger.sheet.SheetFault;

/** Reads one row of a sheet of learning records, as people write it. */
final class LearningRow {
  private final Line line;
  private final LearningPeople people;
  private final List<SheetFault> faults;
  private final List<SheetFault> warnings;
  private final Map<String, String> written = new HashMap<>();
  private final int before;

  LearningRow(
      Line line, LearningPeople people, List<SheetFault> faults, List<SheetFault> warnings) {
    this.line = line;
    this.people = people;
    this.faults = faults;
    this.warnings = warnings;
    this.before = faults.size();
  }

  long number() {
    return line.number();
  }

  /** What the row asks for; nothing if it has a fault, which is told. */
  Optional<LearningRequest> request() {
    Optional<LearningKind> kind = kind();
    var day = need(SheetDays.day(at(LearningSheet.DATE)), LearningSheet.DATE, "date");
    var hours = need(LearningSheet.hours(at(LearningSheet.HOURS)), LearningSheet.HOURS, "hours");
    String title = text(LearningSheet.TITLE, 200);
    if (title.isEmpty()) {
      fault(LearningSheet.TITLE, "learning.title");
    }
    AttendanceCell cell = AttendanceCell.of(at(LearningSheet.PEOPLE));
    List<Came> came = came(cell, day);
    LedBy ledBy = ledBy();
    Integer attendance = attendance(cell.count());
    String remarks = text(LearningSheet.REMARKS, 2000);
    if (faults.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new LearningRequest(
            kind.orElseThrow(),
            title,
            day.orElseThrow(),
            hours.orElse(BigDecimal.ZERO),
            attendance,
            LearningSheet.several(at(LearningSheet.INDICATORS)),
            LearningSheet.several(at(LearningSheet.CAMPAIGNS)),
            ledBy,
            came,
            List.of(),
            List.of(),
            remarks.isEmpty() ? null : remarks));
  }

  /** A fault of the request at the row's cell, with people as they were written. */
  SheetFault at(Fault fault) {
    String column =
        switch (fault.pointer().split("/")[1]) {
          case "date" -> LearningSheet.DATE;
          case "attendees" -> LearningSheet.PEOPLE;
          case "attendance" -> LearningSheet.ATTENDANCE;
          case "indicators" -> LearningSheet.INDICATORS;
          case "campaigns" -> LearningSheet.CAMPAIGNS;
          case "ledBy" -> LearningSheet.LED_BY;
          default -> LearningSheet.HOURS;
        };
    Object[] told = fault.arguments().clone();
    for (int i = 0; i < told.length; i++) {
      told[i] = told[i] instanceof String text ? written.getOrDefault(text, text) : told[i];
    }
    return new SheetFault(line.number(), column, fault.messageKey(), told);
  }

  private String at(String heading) {
    return line.at(heading);
  }

  private void fault(String heading, String key, Object... arguments) {
    faults.add(new SheetFault(line.number(), heading, key, arguments));
  }

  private void warn(String heading, String key, Object... arguments) {
    warnings.add(new SheetFault(line.number(), heading, key, arguments));
  }

  private Optional<LearningKind> kind() {
    String text = at(LearningSheet.KIND);
    var meant = LearningKindWords.of(text);
    if (meant.isEmpty()) {
      fault(
          LearningSheet.KIND, "learning.cell-kind", Sheet.shortened(text), LearningKindWords.all());
    }
    meant
        .filter(LearningKindWords.Meant::convention)
        .ifPresent(one -> warn(LearningSheet.KIND, "learning.read-kind", text, one.kind().label()));
    return meant.map(LearningKindWords.Meant::kind);
  }

  private String text(String heading, int longest) {
    String text = at(heading);
    if (text.length() > longest || text.indexOf('\0') >= 0) {
      fault(heading, "learning.too-long", longest);
    }
    return text;
  }

  private <T> Optional<T> need(Optional<T> value, String heading, String what) {
    if (value.isEmpty()) {
      fault(heading, "learning.cell-" + what, Sheet.shortened(at(heading)));
    }
    return value;
  }

  private List<Came> came(AttendanceCell cell, Optional<LocalDate> day) {
    List<Came> came = new ArrayList<>();
    for (AttendanceCell.Named one : cell.people()) {
      person(one.text(), LearningSheet.PEOPLE)
          .ifPresent(number -> came.add(new Came(number, one.hours())));
    }
    if (cell.everybody() != null && day.isPresent()) {
      came.addAll(everybody(cell.everybody(), day.get(), came));
    }
    return came;
  }

  /** Who is meant by everybody and is not named besides, with hours of their own. */
  private List<Came> everybody(
      AttendanceCell.Everybody everybody, LocalDate day, List<Came> named) {
    Optional<List<Listed>> all = people.everybody(everybody.meant(), day);
    if (all.isEmpty()) {
      fault(
          LearningSheet.PEOPLE,
          "learning.everybody-too-many",
          everybody.text(),
          LearningPeople.MOST_AT_ONCE);
      return List.of();
    }
    warn(LearningSheet.PEOPLE, "learning.read-everybody", everybody.text(), all.get().size());
    Set<String> already = new HashSet<>(named.stream().map(Came::staffNumber).toList());
    return all.get().stream()
        .map(Listed::staffNumber)
        .filter(number -> !already.contains(number))
        .map(number -> new Came(number, null))
        .toList();
  }

  private LedBy ledBy() {
    String leader = at(LearningSheet.LED_BY);
    Optional<LeaderCapacity> capacity =
        need(LeaderCapacity.of(at(LearningSheet.LED_AS)), LearningSheet.LED_AS, "capacity");
    return leader.isEmpty()
        ? null
        : person(leader, LearningSheet.LED_BY)
            .flatMap(number -> capacity.map(as -> new LedBy(number, as)))
            .orElse(null);
  }

  private Integer attendance(AttendanceCell.Count count) {
    String text = at(LearningSheet.ATTENDANCE).replaceAll("\\s|人|名", "");
    if (!text.isEmpty() && !text.matches("\\d{1,6}")) {
      fault(LearningSheet.ATTENDANCE, "learning.cell-attendance", Sheet.shortened(text));
      return null;
    }
    Integer given = text.isEmpty() ? null : Integer.valueOf(text);
    if (count == null) {
      return given;
    }
    if (given != null && given != count.heads()) {
      fault(LearningSheet.ATTENDANCE, "learning.attendance-differs", given, count.text());
    }
    warn(LearningSheet.PEOPLE, "learning.read-count", count.text(), count.heads());
    return count.heads();
  }

  private Optional<String> person(String text, String heading) {
    List<String> meant = people.meant(text);
    if (meant.size() > 1) {
      fault(heading, "learning.person-ambiguous", text);
      return Optional.empty();
    }
    String number = meant.isEmpty() ? StaffNumber.of(text) : meant.get(0);
    written.putIfAbsent(number, text);
    return Optional.of(number);
  }
}
