package org.duibiao.rectification.session.application;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duibiao.chassis.office.WordDocument;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.item.application.IndicatorWords;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.duibiao.rectification.organisation.infrastructure.Appointments.Holder;
import org.duibiao.rectification.session.application.SheetRow.Given;
import org.duibiao.rectification.session.domain.Attendee;
import org.duibiao.rectification.session.domain.ReviewSession;
import org.duibiao.rectification.session.domain.SessionState;
import org.duibiao.rectification.session.domain.SessionVerdict;
import org.duibiao.rectification.session.domain.Tally;
import org.duibiao.rectification.session.infrastructure.SheetRows;

/**
 * The papers of a review session, in Chinese and fit for A4: the strike-off sheet 销号单 and the
 * minutes 会议纪要. While the session is open both say that they are drafts, and of one that was
 * cancelled that it was.
 */
@ApplicationScoped
public class SessionPapers {
  private static final String BUNDLE = "problems.rectification";
  private static final Words CHINESE = Words.of("zh");

  private final SessionDesk sessions;
  private final SheetRows sheets;
  private final Appointments appointments;

  SessionPapers(SessionDesk sessions, SheetRows sheets, Appointments appointments) {
    this.sessions = sessions;
    this.sheets = sheets;
    this.appointments = appointments;
  }

  /** A document under its name, without an ending. */
  public record Paper(String name, WordDocument document) {}

  /** What was struck off in a session, to be signed. */
  @Transactional
  public Paper strikeOffSheet(UUID id) {
    SessionReading reading = sessions.find(id);
    List<SheetRow> struckOff =
        sheets.rows(id, 0, SessionDesk.MOST).stream()
            .filter(row -> row.given() != null)
            .filter(row -> row.given().verdict() == SessionVerdict.STRUCK_OFF)
            .toList();
    Map<String, String> names = names(reading.session(), struckOff);
    String title = reading.organisationName() + "整改事项销号单";
    WordDocument paper =
        WordDocument.landscape()
            .title(title)
            .line(
                "对账会："
                    + ChinaTime.written(reading.session().particulars().heldOn())
                    + "，"
                    + reading.session().particulars().place(),
                draft(reading) + "共" + struckOff.size() + "项")
            .table(
                List.of("序号", "党组织", "对应指标", "存在问题", "整改措施", "责任人", "核验意见", "核验人", "销号日期"),
                new int[] {5, 12, 8, 23, 20, 8, 11, 6, 7},
                IntStream.range(0, struckOff.size())
                    .mapToObj(i -> struckOffRow(i + 1, struckOff.get(i), names))
                    .toList())
            .line("主持人（签字）：", "核验人（签字）：                ")
            .line("记录人（签字）：", "单位负责人（签字）：                ");
    return new Paper(title, paper);
  }

  private static List<String> struckOffRow(int number, SheetRow row, Map<String, String> names) {
    Given given = row.given();
    return List.of(
        Integer.toString(number),
        row.unit(),
        IndicatorWords.of(row.indicator(), row.indicatorText()),
        row.problem(),
        text(row.measure()),
        named(row.responsible(), names),
        text(given.remark()),
        named(given.by(), names),
        ChinaTime.written(ChinaTime.dayOf(given.at())));
  }

  /** The minutes of a session. */
  @Transactional
  public Paper minutes(UUID id) {
    SessionReading reading = sessions.find(id);
    ReviewSession session = reading.session();
    List<SheetRow> rows = sheets.rows(id, 0, SessionDesk.MOST);
    Map<String, String> names = names(session, rows);
    String title = reading.organisationName() + "整改对账会纪要";
    WordDocument paper = WordDocument.portrait().title(title);
    if (session.state() != SessionState.CLOSED) {
      paper.right(draft(reading));
    }
    particulars(paper, session, names);
    paper.heading("一、对账情况").paragraph(counts(session, reading.tally()));
    paper.heading("二、逐项结论");
    conclusions(paper, rows.stream().filter(row -> row.given() != null).toList(), names);
    paper.heading("三、尚未作出结论的事项");
    undecided(paper, rows.stream().filter(row -> row.given() == null).toList(), names);
    if (session.remarks() != null && !session.remarks().isBlank()) {
      paper.heading("四、会议小结").paragraph(session.remarks());
    }
    LocalDate signed =
        session.closedAt() == null
            ? session.particulars().heldOn()
            : ChinaTime.dayOf(session.closedAt());
    paper.right("记录人：" + named(session.recorder(), names)).right(ChinaTime.written(signed));
    return new Paper(title, paper);
  }

  private static void particulars(
      WordDocument paper, ReviewSession session, Map<String, String> names) {
    paper
        .paragraph("时间：" + ChinaTime.written(session.particulars().heldOn()))
        .paragraph("地点：" + session.particulars().place())
        .paragraph("主持人：" + session.particulars().chairName())
        .paragraph("记录人：" + named(session.recorder(), names))
        .paragraph(
            "参会人员：" + session.present().stream().map(SessionPapers::told).collect(joining("、")));
  }

  private static String told(Attendee attendee) {
    boolean unsaid = attendee.post() == null || attendee.post().isBlank();
    return unsaid ? attendee.name() : attendee.name() + "（" + attendee.post() + "）";
  }

  private static String counts(ReviewSession session, Tally tally) {
    int decided = tally.struckOff() + tally.returned() + tally.deferred();
    return "列入对账单的整改事项共%d项。会上销号%d项，退回%d项，批准延期%d项，未作结论%d项。"
        .formatted(
            session.items(),
            tally.struckOff(),
            tally.returned(),
            tally.deferred(),
            session.items() - decided);
  }

  private static void conclusions(
      WordDocument paper, List<SheetRow> rows, Map<String, String> names) {
    if (rows.isEmpty()) {
      paper.paragraph("无。");
      return;
    }
    paper.table(
        List.of("序号", "党组织", "存在问题", "责任人", "结论", "意见"),
        new int[] {8, 18, 32, 12, 12, 18},
        rows.stream()
            .map(
                row ->
                    List.of(
                        Integer.toString(row.position()),
                        row.unit(),
                        row.problem(),
                        named(row.responsible(), names),
                        verdict(row.given()),
                        text(row.given().remark())))
            .toList());
  }

  private static String verdict(Given given) {
    String word = CHINESE.text(BUNDLE, "SessionVerdict." + given.verdict());
    return given.until() == null ? word : word + "至" + ChinaTime.written(given.until());
  }

  private static void undecided(
      WordDocument paper, List<SheetRow> rows, Map<String, String> names) {
    if (rows.isEmpty()) {
      paper.paragraph("无。");
      return;
    }
    paper.table(
        List.of("序号", "党组织", "存在问题", "责任人", "完成时限", "开会时状态"),
        new int[] {8, 18, 34, 12, 14, 14},
        rows.stream()
            .map(
                row ->
                    List.of(
                        Integer.toString(row.position()),
                        row.unit(),
                        row.problem(),
                        named(row.responsible(), names),
                        ChinaTime.written(row.dueDate()),
                        CHINESE.text(BUNDLE, "ItemState." + row.state())))
            .toList());
  }

  private static String draft(SessionReading reading) {
    return switch (reading.session().state()) {
      case OPEN -> "（草稿：会议尚未结束）";
      case CANCELLED -> "（对账会已取消：" + reading.session().cancelledBecause() + "）";
      case CLOSED -> "";
    };
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String named(String person, Map<String, String> names) {
    return person == null ? "" : names.getOrDefault(person, person);
  }

  private Map<String, String> names(ReviewSession session, List<SheetRow> rows) {
    Set<String> people = new HashSet<>(Set.of(session.recorder()));
    people.addAll(
        rows.stream().map(SheetRow::responsible).filter(Objects::nonNull).collect(toSet()));
    people.addAll(
        rows.stream()
            .map(SheetRow::given)
            .filter(Objects::nonNull)
            .map(Given::by)
            .collect(toSet()));
    return appointments.named(people).stream()
        .collect(toMap(Holder::person, Holder::name, (one, other) -> one));
  }
}
