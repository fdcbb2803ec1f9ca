package org.duibiao.ledger.figure.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.duibiao.ledger.figure.domain.Measure.Explanation;
import org.duibiao.ledger.figure.domain.Measure.ShortPerson;
import org.duibiao.ledger.figure.domain.Observed.Counted;
import org.duibiao.ledger.learning.domain.LearningKind;

/** “党员一般每年向党支部汇报1次学习、思想和工作情况” (branch guide, 3.3). */
final class MemberReports implements FigureRule {
  @Override
  public Measure measure(Observed observed, Question question) {
    if (question.period().kind() != Period.Kind.YEAR) {
      return Measure.none(question.basis(), "by-the-year");
    }
    Measure now =
        of(observed, question.lastDay(), Counted::reported, question.basis(), question.period());
    if (question.over() || now.state() != FigureState.SHORT) {
      return now;
    }
    Period last = question.lastYear();
    boolean known =
        observed.deeds().stream()
            .anyMatch(
                deed -> deed.kind() == LearningKind.MEMBER_REPORT && last.span().has(deed.day()));
    return known
        ? of(observed, last.span().to(), Counted::reportedLastYear, Basis.LAST_FULL_YEAR, last)
        : Measure.none(Basis.PRO_RATA, "year-running");
  }

  private static Measure of(
      Observed observed, LocalDate day, Predicate<Counted> reported, Basis basis, Period year) {
    List<Counted> members =
        observed.people().stream().filter(Counted::member).filter(one -> one.on(day)).toList();
    if (members.isEmpty()) {
      return Measure.none(basis, "nobody");
    }
    List<ShortPerson> silent =
        members.stream()
            .filter(reported.negate())
            .map(one -> new ShortPerson(one.staffNumber(), one.name(), null, null))
            .toList();
    int done = members.size() - silent.size();
    return Measure.share(
            java.math.BigDecimal.ONE,
            done,
            members.size(),
            List.of(),
            basis,
            Explanation.of("reports", year.span().label(), done, members.size()))
        .shortOf(silent);
  }
}
