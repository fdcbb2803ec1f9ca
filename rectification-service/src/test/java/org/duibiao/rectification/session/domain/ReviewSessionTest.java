package org.duibiao.rectification.session.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duibiao.rectification.session.domain.SessionFixtures.CLOCK;
import static org.duibiao.rectification.session.domain.SessionFixtures.HERE;
import static org.duibiao.rectification.session.domain.SessionFixtures.PRESENT;
import static org.duibiao.rectification.session.domain.SessionFixtures.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duibiao.chassis.event.AggregateRoot.Raised;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ReviewSessionTest {

  private static void refused(ProblemType type, ThrowingCallable act) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(act)
        .extracting(DomainException::type)
        .isEqualTo(type);
  }

  private static void act(ReviewSession session, SessionAction action) {
    switch (action) {
      case AMEND -> session.amend(HERE, PRESENT, Tally.NONE, TODAY, CLOCK);
      case JUDGE -> session.requirePossible(SessionAction.JUDGE);
      case CLOSE -> session.close("office", "小结", Tally.NONE, CLOCK);
      case CANCEL -> session.cancel("office", "误开", Tally.NONE, CLOCK);
    }
  }

  @Property(tries = 200)
  void onceClosedNothingChangesInWhateverOrderPeopleTry(
      @ForAll @Size(max = 12) List<SessionAction> tried) {
    ReviewSession session = SessionFixtures.open();
    boolean closed = false;
    List<String> facts = new ArrayList<>(List.of(SessionEvent.OPENED));
    for (SessionAction action : tried) {
      assertThat(session.possible(Tally.NONE).contains(action)).isEqualTo(!closed);
      if (closed) {
        refused(SessionProblem.SESSION_CLOSED, () -> act(session, action));
      } else {
        act(session, action);
        closed = action == SessionAction.CLOSE || action == SessionAction.CANCEL;
        if (closed) {
          facts.add(action == SessionAction.CLOSE ? SessionEvent.CLOSED : SessionEvent.CANCELLED);
        }
      }
      assertThat(session.state() == SessionState.OPEN).isEqualTo(!closed);
    }
    assertThat(session.takeEvents().stream().map(Raised::event).map(SessionEvent::type))
        .containsExactlyElementsOf(facts);
  }

  @Test
  void isNotHeldBeforeThereWasAnythingNorOnADayThatHasNotCome() {
    ReviewSession session = SessionFixtures.open();

    for (LocalDate day : List.of(TODAY.plusDays(1), TODAY.minusDays(11))) {
      Particulars otherwise = new Particulars(day, "x", "leader-1", "李华");
      refused(
          SessionProblem.SESSION_DAY_NOT_ALLOWED,
          () -> session.amend(otherwise, PRESENT, Tally.NONE, TODAY.minusDays(10), CLOCK));
    }
    assertThat(session.particulars()).isEqualTo(HERE);
  }

  @Test
  void keepsDayAndChairFromTheFirstVerdictOn() {
    ReviewSession session = SessionFixtures.open();
    Tally given = new Tally(0, 1, 0);

    for (Particulars otherwise :
        List.of(
            new Particulars(TODAY.minusDays(1), "x", "leader-1", "李华"),
            new Particulars(TODAY, "x", "leader-2", "李华"),
            new Particulars(TODAY, "x", "leader-1", "赵敏"))) {
      refused(
          SessionProblem.SESSION_HAS_VERDICTS,
          () -> session.amend(otherwise, PRESENT, given, TODAY.minusDays(10), CLOCK));
    }
    refused(
        SessionProblem.SESSION_HAS_VERDICTS, () -> session.cancel("office", "误开", given, CLOCK));
    assertThat(session.possible(given)).doesNotContain(SessionAction.CANCEL);
    session.amend(new Particulars(TODAY, "x", "leader-1", "李 华"), PRESENT, given, TODAY, CLOCK);
    assertThat(session.particulars().place()).isEqualTo("x");
  }

  @Test
  void hasEverybodyPresentOnce() {
    ReviewSession session = SessionFixtures.open();
    List<Attendee> namesakes =
        List.of(new Attendee("王伟", "a", null), new Attendee("王伟", "b", null));

    for (Attendee again : List.of(new Attendee("王 伟", null, null), new Attendee("x", "a", null))) {
      refused(
          SessionProblem.SESSION_ATTENDANCE_NOT_ALLOWED,
          () -> session.amend(HERE, List.of(namesakes.get(0), again), Tally.NONE, TODAY, CLOCK));
    }
    session.amend(HERE, namesakes, Tally.NONE, TODAY, CLOCK);
    assertThat(session.present()).hasSize(2);
  }
}
