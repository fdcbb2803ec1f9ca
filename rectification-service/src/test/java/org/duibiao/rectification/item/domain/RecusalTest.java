package org.duibiao.rectification.item.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duibiao.rectification.item.domain.ItemFixtures.CLOCK;
import static org.duibiao.rectification.item.domain.ItemFixtures.DEPUTY;
import static org.duibiao.rectification.item.domain.ItemFixtures.SECRETARY;
import static org.duibiao.rectification.item.domain.ItemFixtures.delegateOf;
import static org.duibiao.rectification.item.domain.ItemFixtures.deputyOf;
import static org.duibiao.rectification.item.domain.ItemFixtures.mandate;
import static org.duibiao.rectification.item.domain.ItemFixtures.open;
import static org.duibiao.rectification.item.domain.ItemFixtures.person;
import static org.duibiao.rectification.item.domain.ItemFixtures.planned;
import static org.duibiao.rectification.item.domain.ItemFixtures.proven;
import static org.duibiao.rectification.item.domain.ItemFixtures.struckOff;
import static org.duibiao.rectification.item.domain.ItemFixtures.submitted;

import java.util.List;
import java.util.Map;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** The rules between people. */
class RecusalTest {
  private static final Person SUPERIOR = ItemFixtures.SUPERIOR.person();

  /** Works for the branch in a post that the superior has delegated. */
  private static final Actor HELPER =
      new Actor(
          person("helper", "孙九"),
          List.of(new Post("secretary", "dept-01", mandate("superior"))),
          List.of());

  private static void assertRefused(ProblemType type, Item item, Actor actor) {
    assertThat(item.allowedActions(actor, true)).doesNotContain(ItemAction.VERIFY);
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> item.verify(actor, Verdict.EFFECTIVE, null, CLOCK))
        .extracting(DomainException::type)
        .isEqualTo(type);
  }

  private static Item submittedBy(Actor owner) {
    Item item = open();
    item.submit(owner, proven(), CLOCK);
    return item;
  }

  @Test
  void letsADelegateJudgeForWhoHasNoPart() {
    Item item = submitted();

    item.verify(delegateOf("superior", "王伟"), Verdict.EFFECTIVE, null, CLOCK);

    assertThat(item.judgement().verifiedBy()).isEqualTo("delegate");
    HistoryEntry last = item.history().get(item.history().size() - 1);
    assertThat(last.person()).isEqualTo("delegate");
    assertThat(last.onBehalfOf()).isEqualTo("superior");
  }

  @Test
  void refusesTheDelegateOfWhoHadAPart() {
    assertRefused(
        RectificationProblem.SELF_VERIFICATION, submitted(), delegateOf("author", "author"));
    assertRefused(
        RectificationProblem.SELF_VERIFICATION, submitted(), delegateOf("officer", "officer"));
  }

  @Test
  void refusesTheDelegateOfWhoIsResponsibleByName() {
    assertRefused(RectificationProblem.SELF_VERIFICATION, submitted(), delegateOf("x", "张三"));
  }

  @Test
  void refusesBothTheDelegatorAndTheDelegateOfWorkDoneByDelegation() {
    Item item = submittedBy(HELPER);

    assertThat(item.contributors()).contains("helper", "superior");
    assertRefused(RectificationProblem.SELF_VERIFICATION, item, ItemFixtures.SUPERIOR);
    assertRefused(
        RectificationProblem.SELF_VERIFICATION, item, ItemFixtures.superior("helper", "孙九"));
  }

  @Test
  void letsADelegateJudgeInAnotherPostThanThatOfWhoHadAPart() {
    Item item = submitted();
    Post office = new Post("office", "college", mandate("office"));
    Actor twice =
        new Actor(
            person("delegate", "赵六"),
            List.of(),
            List.of(
                Seat.delegated(new Post("secretary", "dept-01"), person("author", "author")),
                Seat.delegated(office, person("office", "办公室"))));

    assertThat(item.requirePermitted(ItemAction.VERIFY, twice)).isEqualTo(office);
  }

  @Test
  void usesOnesOwnPostBeforeAnothers() {
    Actor actor =
        new Actor(
            person("delegate", "赵六"),
            List.of(),
            List.of(
                Seat.own(SECRETARY),
                Seat.delegated(
                    new Post("office", "college", mandate("office")), person("office", "办公室"))));

    assertThat(submitted().requirePermitted(ItemAction.VERIFY, actor)).isEqualTo(SECRETARY);
  }

  @Test
  void refusesTheDeputyWhileASecretaryMayJudge() {
    assertRefused(CommonProblem.FORBIDDEN, submitted(), deputyOf(SUPERIOR));
    assertRefused(
        CommonProblem.FORBIDDEN, submitted(), deputyOf(SUPERIOR, person("author", "author")));
  }

  @Test
  void letsTheDeputyJudgeWhereTheSecretaryIsMissingOrMustKeepOut() {
    assertThat(submitted().requirePermitted(ItemAction.VERIFY, deputyOf())).isEqualTo(DEPUTY);
    assertThat(
            submitted().requirePermitted(ItemAction.VERIFY, deputyOf(person("author", "author"))))
        .isEqualTo(DEPUTY);
  }

  @Test
  void refusesTheDeputyWhoHadAPart() {
    Actor worker =
        new Actor(person("deputy", "钱七"), List.of(new Post("officer", "dept-01")), List.of());

    assertRefused(RectificationProblem.SELF_VERIFICATION, submittedBy(worker), deputyOf());
  }

  @Test
  void asksTheSameOfEveryActOfASuperior() {
    Map<ItemAction, Item> possible =
        Map.of(
            ItemAction.VERIFY, submitted(),
            ItemAction.RETURN, submitted(),
            ItemAction.DEFER, planned(),
            ItemAction.REOPEN, struckOff());

    possible.forEach(
        (action, item) -> {
          assertThat(item.allowedActions(deputyOf(), true)).contains(action);
          assertThat(item.allowedActions(deputyOf(SUPERIOR), true)).doesNotContain(action);
          assertThat(item.allowedActions(delegateOf("superior", "王伟"), true)).contains(action);
          assertThat(item.allowedActions(delegateOf("author", "author"), true))
              .doesNotContain(action);
          assertThat(item.allowedActions(ItemFixtures.superior("author", "author"), true))
              .isEmpty();
        });
  }
}
