package org.duibiao.ledger.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.File;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.ledger.learning.application.LearningSheet;
import org.duibiao.ledger.learning.application.NamedPeople;
import org.duibiao.ledger.learning.domain.LearningAction;
import org.duibiao.ledger.sheet.Sheet;
import org.duibiao.ledger.sheet.Sheet.Line;
import org.duibiao.ledger.sheet.SheetDesk;
import org.duibiao.ledger.sheet.SheetFault;
import org.duibiao.ledger.sheet.SheetReport;
import org.duibiao.ledger.training.ParticipantsRequest.Taking;

/** Takes a filled attendance sheet 签到表 in: whole or not at all. */
@ApplicationScoped
class AttendanceImport {
  private static final String PERSON = "人员";
  private static final String ATTENDANCE = "到班情况";
  private static final String HOURS = "学时";
  private static final Sheet.Form FORM =
      new Sheet.Form(List.of(PERSON, ATTENDANCE), List.of(HOURS));

  private final TrainingDesk desk;
  private final NamedPeople people;
  private final SheetDesk sheets;

  AttendanceImport(TrainingDesk desk, NamedPeople people, SheetDesk sheets) {
    this.desk = desk;
    this.people = people;
    this.sheets = sheets;
  }

  /** What a request names: a class, the version that was read, and how the sheet is taken. */
  record Wanted(String organisation, String training, String ifMatch, SheetDesk.Mode mode) {}

  @Transactional(rollbackOn = Exception.class)
  SheetReport take(Wanted wanted, File file, String contentType) {
    var held =
        desk.held(
            wanted.organisation(), wanted.training(), wanted.ifMatch(), LearningAction.CORRECT);
    Sheet sheet = Sheet.read(file, contentType, FORM);
    List<SheetFault> faults = new ArrayList<>(sheet.faults());
    List<Line> lines = new ArrayList<>();
    List<Taking> participants = read(held, sheet, lines, faults);
    for (Fault fault : desk.faults(held, participants)) {
      String[] place = fault.pointer().split("/");
      faults.add(
          new SheetFault(
              lines.get(Integer.parseInt(place[2])).number(),
              column(place),
              fault.messageKey(),
              fault.arguments()));
    }
    boolean apply = wanted.mode() == SheetDesk.Mode.apply;
    if (apply) {
      if (!faults.isEmpty()) {
        throw Sheet.refusal(faults);
      }
      desk.put("importTrainingAttendance", held, participants);
    }
    return sheets.report(wanted.mode(), apply, sheet.lines().size(), faults, sheet.passedOver());
  }

  private static String column(String[] place) {
    if (place.length == 3) {
      return PERSON;
    }
    return place[3].equals("attendance") ? ATTENDANCE : HOURS;
  }

  private List<Taking> read(
      TrainingDesk.Writing held, Sheet sheet, List<Line> lines, List<SheetFault> faults) {
    var known =
        people.known(held.node(), sheet.lines().stream().map(line -> line.at(PERSON)).toList());
    List<Taking> participants = new ArrayList<>();
    for (Line line : sheet.lines()) {
      int before = faults.size();
      Optional<String> person = person(line, known, faults);
      Optional<Attendance> attendance = Attendance.of(line.at(ATTENDANCE));
      if (attendance.isEmpty()) {
        faults.add(fault(line, ATTENDANCE, "training.cell-attendance", line.at(ATTENDANCE)));
      }
      Optional<BigDecimal> hours = hours(line, faults);
      if (faults.size() == before) {
        lines.add(line);
        participants.add(
            new Taking(person.orElseThrow(), attendance.orElseThrow(), hours.orElse(null)));
      }
    }
    return participants;
  }

  private static Optional<String> person(
      Line line, NamedPeople.Known known, List<SheetFault> faults) {
    String text = line.at(PERSON);
    List<String> meant = known.meant(text);
    if (text.isEmpty()) {
      faults.add(fault(line, PERSON, "training.cell-person"));
    } else if (meant.size() > 1) {
      faults.add(fault(line, PERSON, "learning.person-ambiguous", text));
    }
    return Optional.of(meant.size() == 1 ? meant.get(0) : StaffNumber.of(text));
  }

  private static Optional<BigDecimal> hours(Line line, List<SheetFault> faults) {
    if (line.at(HOURS).isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> hours = LearningSheet.hours(line.at(HOURS));
    if (hours.isEmpty()) {
      faults.add(fault(line, HOURS, "learning.cell-hours", line.at(HOURS)));
    }
    return hours;
  }

  private static SheetFault fault(Line line, String column, String key, Object... arguments) {
    return new SheetFault(line.number(), column, key, arguments);
  }
}
