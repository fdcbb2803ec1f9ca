package org.duibiao.rectification.item.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  private static final Set<Side> BY_PEOPLE = Set.of(Side.OWNER, Side.SUPERIOR);

  private static Stream<String> transitions() {
    return Arrays.stream(ItemState.values())
        .flatMap(
            state ->
                Arrays.stream(ItemAction.values())
                    .flatMap(
                        action ->
                            Lifecycle.after(state, action).stream()
                                .map(to -> state + " " + action + " " + to)));
  }

  @Test
  void declaresExactlyTheTransitionsThatPeopleMake() {
    List<String> byPeople =
        transitions()
            .filter(text -> BY_PEOPLE.contains(ItemAction.valueOf(text.split(" ")[1]).side()))
            .toList();

    assertThat(byPeople)
        .containsExactlyInAnyOrder(
            "OPEN PLAN IN_PROGRESS",
            "OPEN SUBMIT SUBMITTED",
            "IN_PROGRESS PLAN IN_PROGRESS",
            "IN_PROGRESS SUBMIT SUBMITTED",
            "IN_PROGRESS DEFER DEFERRED",
            "DEFERRED RESUME IN_PROGRESS",
            "SUBMITTED VERIFY STRUCK_OFF",
            "SUBMITTED RETURN RETURNED",
            "RETURNED PLAN IN_PROGRESS",
            "STRUCK_OFF REOPEN REOPENED",
            "REOPENED PLAN IN_PROGRESS");
  }

  @Test
  void strikesOffOnlyWhatWasSubmitted() {
    assertThat(transitions().filter(text -> text.endsWith(" STRUCK_OFF")))
        .containsExactlyInAnyOrder("SUBMITTED VERIFY STRUCK_OFF", "STRUCK_OFF REWORD STRUCK_OFF");
  }

  @Test
  void passesOnlyWhatIsStillToBePutRight() {
    assertThat(transitions().filter(text -> text.contains(" HAND_OVER ")))
        .hasSize(ItemState.values().length - 2)
        .noneMatch(text -> text.startsWith("STRUCK_OFF") || text.startsWith("WITHDRAWN"));
  }

  @Test
  void letsAProblemBeWithdrawnInEveryStateButOnce() {
    assertThat(transitions().filter(text -> text.contains(" WITHDRAW ")))
        .hasSize(ItemState.values().length - 1);
    assertThat(Lifecycle.after(ItemState.WITHDRAWN, ItemAction.WITHDRAW)).isEmpty();
  }
}
