package org.duibiao.rectification.session.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duibiao.rectification.session.domain.SessionFixtures.CLOCK;
import static org.duibiao.rectification.session.domain.SessionFixtures.HERE;
import static org.duibiao.rectification.session.domain.SessionFixtures.PRESENT;
import static org.duibiao.rectification.session.domain.SessionFixtures.TODAY;

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
      case AMEND -> session.amend(HERE, PRESENT, CLOCK);
      case JUDGE -> session.requirePossible(SessionAction.JUDGE);
      case CLOSE -> session.close("office", "小结", Tally.NONE, CLOCK);
    }
  }

  @Property(tries = 200)
  void onceClosedNothingChangesInWhateverOrderPeopleTry(
      @ForAll @Size(max = 12) List<SessionAction> tried) {
    ReviewSession session = SessionFixtures.open();
    boolean closed = false;
    List<String> facts = new ArrayList<>(List.of(SessionEvent.OPENED));
    for (SessionAction action : tried) {
      assertThat(session.possible().contains(action)).isEqualTo(!closed);
      if (closed) {
        refused(SessionProblem.SESSION_CLOSED, () -> act(session, action));
      } else {
        act(session, action);
        closed = action == SessionAction.CLOSE;
        if (closed) {
          facts.add(SessionEvent.CLOSED);
        }
      }
      assertThat(session.state()).isEqualTo(closed ? SessionState.CLOSED : SessionState.OPEN);
    }
    assertThat(session.takeEvents().stream().map(Raised::event).map(SessionEvent::type))
        .containsExactlyElementsOf(facts);
  }

  @Test
  void isNotHeldOnADayThatHasNotCome() {
    Particulars ahead = new Particulars(TODAY.plusDays(1), "x", "leader-1", "李华");
    ReviewSession session = SessionFixtures.open();

    refused(SessionProblem.SESSION_DAY_NOT_ALLOWED, () -> session.amend(ahead, PRESENT, CLOCK));
    assertThat(session.particulars()).isEqualTo(HERE);
  }
}
