package org.duibiao.ledger.figure.domain;

import static org.duibiao.ledger.learning.domain.LeaderCapacity.ADMINISTRATIVE_HEAD;
import static org.duibiao.ledger.learning.domain.LeaderCapacity.BOTH_HEADS;
import static org.duibiao.ledger.learning.domain.LeaderCapacity.PARTY_HEAD;
import static org.duibiao.ledger.learning.domain.LearningKind.COMMITTEE_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.CROSS_APPOINTMENT;
import static org.duibiao.ledger.learning.domain.LearningKind.DEMOCRATIC_APPRAISAL;
import static org.duibiao.ledger.learning.domain.LearningKind.EVENT_FILED_BEFORE;
import static org.duibiao.ledger.learning.domain.LearningKind.EVENT_NOT_FILED;
import static org.duibiao.ledger.learning.domain.LearningKind.EXECUTIVE_DEPUTY;
import static org.duibiao.ledger.learning.domain.LearningKind.GENERAL_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.GROUP_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.IDEOLOGY_CLASS;
import static org.duibiao.ledger.learning.domain.LearningKind.ORGANISATION_LIFE_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.PARTY_LECTURE;
import static org.duibiao.ledger.learning.domain.LearningKind.REPORT_TO_GENERAL_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.REPORT_TO_SUPERIOR;
import static org.duibiao.ledger.learning.domain.LearningKind.TALENT_ADMITTED;
import static org.duibiao.ledger.learning.domain.LearningKind.TALK_COMMITTEE;
import static org.duibiao.ledger.learning.domain.LearningKind.TALK_COMMITTEE_MEMBER;
import static org.duibiao.ledger.learning.domain.LearningKind.TALK_MEMBERS;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.duibiao.ledger.figure.domain.Observed.BranchBelow;
import org.duibiao.ledger.figure.domain.Observed.Counted;
import org.duibiao.ledger.figure.domain.Observed.Deed;
import org.duibiao.ledger.figure.domain.Observed.Subject;
import org.duibiao.ledger.learning.domain.LearningKind;

/**
 * Every figure that the notice's two guides state, or that can be counted, each with its passage.
 * What the notice says is usual 一般 warns and never refuses; ethics is its only veto.
 */
public enum Figure {
  /** “党员院长（系主任）一般应同时任院（系）党组织副书记或委员……应配备专职常务副书记” */
  CROSS_APPOINTMENTS(
      "department-1.3",
      "USUAL",
      new Stated(of(CROSS_APPOINTMENT).or(of(EXECUTIVE_DEPUTY)), null, Deed::times)),
  /** “每个院（系）至少配备1至2名专职组织员” */
  ORGANISERS("department-1.4", "MUST", new Organisers()),
  /** “严格执行‘一会一报’‘一事一报’制度” */
  EVENTS_FILED_BEFORE(
      "department-2.5",
      "MUST",
      new Stated(
          of(EVENT_FILED_BEFORE), of(EVENT_FILED_BEFORE).or(of(EVENT_NOT_FILED)), Deed::times)),
  /** “院（系）党政主要负责同志每学期讲党课和思想政治理论课”: the Party's head, a lecture. */
  PARTY_HEAD_LECTURES(
      "department-3.1",
      "MUST",
      new Regularly(Rhythm.TERM, of(PARTY_LECTURE).and(Figure::byPartyHead))),
  /** The same passage: the administration's head, a lecture. */
  ADMINISTRATIVE_HEAD_LECTURES(
      "department-3.1",
      "MUST",
      new Regularly(Rhythm.TERM, of(PARTY_LECTURE).and(Figure::byAdministrativeHead))),
  /** The same passage: the Party's head, an ideological-political class. */
  PARTY_HEAD_CLASSES(
      "department-3.1",
      "MUST",
      new Regularly(Rhythm.TERM, of(IDEOLOGY_CLASS).and(Figure::byPartyHead))),
  /** The same passage: the administration's head, an ideological-political class. */
  ADMINISTRATIVE_HEAD_CLASSES(
      "department-3.1",
      "MUST",
      new Regularly(Rhythm.TERM, of(IDEOLOGY_CLASS).and(Figure::byAdministrativeHead))),
  /** “党支部党员人数一般在30人以内” */
  BRANCH_SIZE_USUAL(
      "department-4.2",
      "USUAL",
      new BranchesBelow(BigDecimal.valueOf(30), Figure::counted, upTo(30), "branch-size")),
  /** “不得超过50人” */
  BRANCH_SIZE_LIMIT(
      "department-4.2",
      "MUST",
      new BranchesBelow(BigDecimal.valueOf(50), Figure::counted, upTo(50), "branch-size")),
  /** “教师党支部书记应为‘双带头人’” */
  DUAL_LEADERS("department-4.2", "MUST", dualLeaders()),
  /** “实现教师党支部书记‘双带头人’全覆盖” */
  DUAL_LEADERS_EVERYWHERE("department-4.8", "MUST", dualLeaders()),
  /** “每年在高层次领军人才、青年优秀教师中发展一定数量党员” */
  TALENTS_ADMITTED("department-4.10", "MUST", new Stated(of(TALENT_ADMITTED), null, Deed::people)),
  /** “每月召开1次党小组会（不设党小组的支部召开支部大会）” */
  GROUP_MEETINGS("branch-1.2", "MUST", Figure::groupMeetings),
  /** “……和支部委员会会议”: where there is a committee, as a rule with 7 full members or more. */
  COMMITTEE_MEETINGS("branch-1.2", "MUST", Figure::committeeMeetings),
  /** “一般每季度召开1次支部党员大会” */
  GENERAL_MEETINGS("branch-1.2", "USUAL", new Regularly(Rhythm.QUARTER, of(GENERAL_MEETING))),
  /** “党支部书记每年至少讲1次党课” */
  SECRETARY_LECTURE("branch-1.2", "MUST", new Yearly(of(PARTY_LECTURE).and(Deed::bySecretary))),
  /** “每月相对固定1天开展主题党日” */
  THEME_DAYS("branch-1.3", "MUST", new ThemeDays()),
  /** “每位教师每年参加师德学习教育不少于10个学时，实行师德‘一票否决制’” */
  ETHICS_HOURS(
      "branch-1.4", "VETO", new HoursPerPerson(10, Counted::teacher, Counted::ethicsHours)),
  /** “按年度组织师生党员开展集中学习培训，时间一般不少于32个学时” */
  TRAINING_HOURS(
      "branch-2.3", "USUAL", new HoursPerPerson(32, Counted::member, Counted::trainingHours)),
  /** “党支部委员之间……每年谈心谈话一般不少于1次” */
  TALKS_IN_COMMITTEE("branch-3.1", "USUAL", Figure::talksInCommittee),
  /** “党支部委员和党员之间……每年谈心谈话一般不少于1次” */
  TALKS_WITH_MEMBERS("branch-3.1", "USUAL", new Yearly(of(TALK_COMMITTEE_MEMBER))),
  /** “党员和党员之间，每年谈心谈话一般不少于1次” */
  TALKS_AMONG_MEMBERS("branch-3.1", "USUAL", new Yearly(of(TALK_MEMBERS))),
  /** “每年至少召开1次组织生活会” */
  ORGANISATION_LIFE("branch-3.2", "MUST", new Yearly(of(ORGANISATION_LIFE_MEETING))),
  /** “党支部一般每学期末向上级党组织报告1次支部工作” */
  REPORTS_TO_SUPERIOR("branch-3.3", "USUAL", new Regularly(Rhythm.TERM, of(REPORT_TO_SUPERIOR))),
  /** “每年向支部党员大会报告工作情况” */
  REPORT_TO_MEMBERS("branch-3.3", "MUST", new Yearly(of(REPORT_TO_GENERAL_MEETING))),
  /** “党员一般每年向党支部汇报1次学习、思想和工作情况” */
  REPORTS_OF_MEMBERS("branch-3.3", "USUAL", new MemberReports()),
  /** “党支部一般每年开展1次民主评议党员” */
  APPRAISAL_OF_MEMBERS("branch-3.3", "USUAL", new Yearly(of(DEMOCRATIC_APPRAISAL)));

  private final String indicator;
  private final String weight;
  private final FigureRule rule;

  Figure(String indicator, String weight, FigureRule rule) {
    this.indicator = indicator;
    this.weight = weight;
    this.rule = rule;
  }

  /** Code of the indicator that states it. */
  public String indicator() {
    return indicator;
  }

  /** Whether the notice only says what is usual 一般. */
  public boolean usual() {
    return weight.equals("USUAL");
  }

  /** Whether it is a veto 一票否决. */
  public boolean veto() {
    return weight.equals("VETO");
  }

  /**
   * What it comes to; nothing is asked of a branch without members, or before and after its time.
   */
  public Measure measure(Observed observed, Question question) {
    Subject subject = observed.subject();
    if (question.period().span().daysIn(subject.from(), subject.to()) == 0) {
      return Measure.none(question.basis(), "not-existing");
    }
    if (question.asOf().isBefore(question.period().span().from())) {
      return Measure.none(question.basis(), "not-begun");
    }
    if (subject.branch() && subject.members() == 0 && !veto()) {
      return Measure.none(question.basis(), "no-members");
    }
    return rule.measure(observed, question);
  }

  /** The figures that are asked of an organisation. */
  public static List<Figure> of(Subject subject) {
    String guide = subject.branch() ? "branch-" : subject.department() ? "department-" : "none";
    return Arrays.stream(values()).filter(one -> one.indicator.startsWith(guide)).toList();
  }

  private static Predicate<Deed> of(LearningKind kind) {
    return deed -> deed.kind() == kind;
  }

  private static boolean byPartyHead(Deed deed) {
    return deed.as() == PARTY_HEAD
        || deed.as() == BOTH_HEADS
        || (deed.bySecretary() && deed.as() != ADMINISTRATIVE_HEAD);
  }

  private static boolean byAdministrativeHead(Deed deed) {
    return deed.as() == ADMINISTRATIVE_HEAD || deed.as() == BOTH_HEADS;
  }

  private static boolean counted(BranchBelow branch) {
    return branch.members() != null;
  }

  private static Predicate<BranchBelow> upTo(int members) {
    return branch -> branch.members() <= members;
  }

  private static FigureRule dualLeaders() {
    return new BranchesBelow(
        BigDecimal.valueOf(100),
        branch -> "TEACHER".equals(branch.category()),
        BranchBelow::dualLeader,
        "dual-leaders");
  }

  private static Measure groupMeetings(Observed observed, Question question) {
    LearningKind kind = observed.subject().partyGroups() ? GROUP_MEETING : GENERAL_MEETING;
    return new Regularly(Rhythm.MONTH, of(kind)).measure(observed, question);
  }

  private static Measure committeeMeetings(Observed observed, Question question) {
    return observed.subject().committee()
        ? new Regularly(Rhythm.MONTH, of(COMMITTEE_MEETING)).measure(observed, question)
        : Measure.none(question.basis(), "no-committee");
  }

  private static Measure talksInCommittee(Observed observed, Question question) {
    return observed.subject().committee()
        ? new Yearly(of(TALK_COMMITTEE)).measure(observed, question)
        : Measure.none(question.basis(), "no-committee");
  }
}
