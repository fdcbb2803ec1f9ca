package org.duibiao.rectification.item.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.rectification.item.domain.ItemFixtures.CLOCK;
import static org.duibiao.rectification.item.domain.ItemFixtures.proven;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;

/** Whatever is done by whomever in whatever order, what must hold of an item holds. */
class ItemPropertiesTest {
  private static final Person SUPERIOR = ItemFixtures.SUPERIOR.person();

  private static final List<Actor> PEOPLE =
      List.of(
          ItemFixtures.AUTHOR,
          ItemFixtures.OFFICER,
          ItemFixtures.SUPERIOR,
          ItemFixtures.BOTH,
          new Actor(
              ItemFixtures.AUTHOR.person(),
              List.of(ItemFixtures.SECRETARY),
              List.of(Seat.own(ItemFixtures.SECRETARY))),
          ItemFixtures.superior("office", "office"),
          ItemFixtures.delegateOf("both", "李明"),
          ItemFixtures.delegateOf("author", "author"),
          new Actor(
              ItemFixtures.person("helper", "helper"),
              List.of(new Post("officer", "dept-01-b1", ItemFixtures.mandate("superior"))),
              List.of()),
          ItemFixtures.deputyOf(SUPERIOR),
          ItemFixtures.deputyOf(SUPERIOR, ItemFixtures.BOTH.person()),
          ItemFixtures.STRANGER);
  private static final List<ItemAction> BY_PEOPLE =
      List.of(
          ItemAction.PLAN,
          ItemAction.SUBMIT,
          ItemAction.VERIFY,
          ItemAction.RETURN,
          ItemAction.DEFER,
          ItemAction.RESUME,
          ItemAction.REOPEN,
          ItemAction.WITHDRAW,
          ItemAction.RECORD_AGAIN);

  record Step(Actor actor, ItemAction action, boolean proper) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<ItemAction> actions =
        Arbitraries.frequency(
            net.jqwik.api.Tuple.of(6, ItemAction.PLAN),
            net.jqwik.api.Tuple.of(8, ItemAction.SUBMIT),
            net.jqwik.api.Tuple.of(8, ItemAction.VERIFY),
            net.jqwik.api.Tuple.of(3, ItemAction.RETURN),
            net.jqwik.api.Tuple.of(2, ItemAction.DEFER),
            net.jqwik.api.Tuple.of(2, ItemAction.RESUME),
            net.jqwik.api.Tuple.of(2, ItemAction.REOPEN),
            net.jqwik.api.Tuple.of(1, ItemAction.WITHDRAW),
            net.jqwik.api.Tuple.of(1, ItemAction.RECORD_AGAIN));
    return Combinators.combine(
            Arbitraries.of(PEOPLE), actions, Arbitraries.of(true, true, true, false))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static void perform(Item item, Step step, long factVersion) {
    Actor actor = step.actor();
    boolean proper = step.proper();
    switch (step.action()) {
      case PLAN ->
          item.plan(actor, new Plan("原因", proper ? "措施" : null, "张三", null), Term.OPEN, CLOCK);
      case SUBMIT ->
          item.submit(actor, proper ? proven() : new Submission("done", "张三", List.of()), CLOCK);
      case VERIFY ->
          item.verify(actor, proper ? Verdict.EFFECTIVE : Verdict.NOT_EFFECTIVE, null, CLOCK);
      case RETURN -> item.sendBack(actor, proper ? "理由" : "", CLOCK);
      case DEFER ->
          item.defer(actor, "理由", item.work().dueDate().plusDays(proper ? 1 : 0), Term.OPEN, CLOCK);
      case RESUME -> item.resume(actor, CLOCK);
      case REOPEN -> item.reopen(actor, proper ? "理由" : null, CLOCK);
      case WITHDRAW -> item.withdraw("更正", factVersion, "ledger", CLOCK);
      default -> item.recordAgain(ItemFixtures.problem(factVersion), CLOCK);
    }
  }

  /** What is struck off was proved, and judged effective by a superior without a part in it. */
  private static void assertProperlyStruckOff(Item item, Actor verifier, Set<String> contributors) {
    assertThat(item.evidence()).isNotEmpty();
    assertThat(item.judgement().verdict()).isEqualTo(Verdict.EFFECTIVE);
    assertThat(verifier.seats()).isNotEmpty();
    assertThat(contributors).doesNotContain(verifier.number());
    assertThat(item.judgement().verifiedBy()).isEqualTo(verifier.number());
    assertThat(item.work().responsible()).isNotEqualTo(verifier.number());
    assertThat(verifier.seats())
        .anySatisfy(
            seat -> {
              assertThat(contributors)
                  .doesNotContainAnyElementsOf(seat.post().actors(verifier.number()));
              if (seat.secretaries() != null) {
                assertThat(contributors)
                    .containsAll(seat.secretaries().stream().map(Person::number).toList());
              }
            });
    int submittedAt = lastIndexOf(item.history(), ItemAction.SUBMIT);
    assertThat(submittedAt).isEqualTo(item.history().size() - 2);
  }

  private static int lastIndexOf(List<HistoryEntry> history, ItemAction action) {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).action() == action) {
        return i;
      }
    }
    return -1;
  }

  @Property(tries = 1000)
  void noPathStrikesOffWithoutEvidenceAndASuperiorsVerdict(@ForAll("steps") List<Step> steps) {
    Item item = ItemFixtures.open();
    long factVersion = 1;
    for (Step step : steps) {
      factVersion++;
      ItemState before = item.state();
      Set<String> contributors = item.contributors();
      try {
        perform(item, step, factVersion);
      } catch (DomainException e) {
        assertThat(item.state()).isEqualTo(before);
        continue;
      }
      if (item.state() == ItemState.STRUCK_OFF && before != ItemState.STRUCK_OFF) {
        assertProperlyStruckOff(item, step.actor(), contributors);
      }
    }
  }

  @Property(tries = 1000)
  void whatIsOfferedSucceedsAndWhatIsNotOfferedIsRefused(@ForAll("steps") List<Step> steps) {
    Item item = ItemFixtures.open();
    long factVersion = 1;
    for (Step step : steps) {
      factVersion++;
      boolean byLedger = step.action().side() == Side.LEDGER;
      boolean offered = item.allowedActions(step.actor(), true).contains(step.action());
      boolean possible = Lifecycle.after(item.state(), step.action()).isPresent();
      try {
        perform(item, step, factVersion);
        assertThat(offered || byLedger).isTrue();
      } catch (DomainException e) {
        assertThat(offered && step.proper()).isFalse();
        if (e.type() == RectificationProblem.TRANSITION_NOT_ALLOWED) {
          assertThat(e.type().status()).isEqualTo(409);
          assertThat(possible).isFalse();
        }
        boolean forbidden =
            e.type() == CommonProblem.FORBIDDEN
                || e.type() == RectificationProblem.SELF_VERIFICATION;
        if (!possible && !forbidden) {
          assertThat(e.type()).isEqualTo(RectificationProblem.TRANSITION_NOT_ALLOWED);
        }
      }
      assertThat(BY_PEOPLE).contains(step.action());
    }
  }

  /** What was told of items, and nothing else, gives the same counts as the items themselves. */
  @Property(tries = 300)
  void theCountsByWhatIsToldAndByWhatIsAlwaysAgree(
      @ForAll("steps") List<Step> steps, @ForAll("picks") List<Integer> picks) {
    List<Item> items = Stream.generate(ItemFixtures::open).limit(3).toList();
    Map<UUID, ItemState> told = new HashMap<>();
    items.forEach(item -> told.putAll(states(item)));
    for (int i = 0; i < steps.size(); i++) {
      Item item = items.get(picks.get(i % picks.size()));
      try {
        perform(item, steps.get(i), i + 2);
      } catch (DomainException e) {
        assertThat(item.takeEvents()).isEmpty();
      }
      told.putAll(states(item));
      assertThat(count(told.values())).isEqualTo(count(items.stream().map(Item::state).toList()));
    }
    items.forEach(ItemPropertiesTest::assertUnbroken);
  }

  /** An item in each of its states, made anew for each attempt. */
  private static Map<ItemState, Supplier<Item>> everyState() {
    return Map.of(
        ItemState.OPEN,
        ItemFixtures::open,
        ItemState.IN_PROGRESS,
        ItemFixtures::planned,
        ItemState.SUBMITTED,
        ItemFixtures::submitted,
        ItemState.STRUCK_OFF,
        ItemFixtures::struckOff,
        ItemState.RETURNED,
        () -> after(ItemFixtures.submitted(), ItemAction.RETURN),
        ItemState.DEFERRED,
        () -> after(ItemFixtures.planned(), ItemAction.DEFER),
        ItemState.REOPENED,
        () -> after(ItemFixtures.struckOff(), ItemAction.REOPEN),
        ItemState.WITHDRAWN,
        () -> after(ItemFixtures.struckOff(), ItemAction.WITHDRAW));
  }

  private static Item after(Item item, ItemAction action) {
    perform(item, new Step(ItemFixtures.SUPERIOR, action, true), 2);
    return item;
  }

  @Example
  void everybodyTriesEverythingInEveryState() {
    assertThat(everyState()).hasSize(ItemState.values().length);
    everyState()
        .forEach(
            (state, made) ->
                BY_PEOPLE.stream()
                    .filter(action -> action.side() != Side.LEDGER)
                    .forEach(
                        action -> PEOPLE.forEach(actor -> assertTried(made.get(), action, actor))));
  }

  /** What is offered leads where the table says; anything else changes nothing. */
  private static void assertTried(Item item, ItemAction action, Actor actor) {
    ItemState before = item.state();
    Set<String> contributors = item.contributors();
    boolean offered = item.allowedActions(actor, true).contains(action);
    item.takeEvents();
    try {
      perform(item, new Step(actor, action, true), 3);
      assertThat(offered).as("%s %s %s", before, action, actor).isTrue();
      assertThat(item.state()).isEqualTo(Lifecycle.after(before, action).orElseThrow());
      assertThat(item.takeEvents()).hasSize(1);
      if (action == ItemAction.VERIFY) {
        assertProperlyStruckOff(item, actor, contributors);
      }
    } catch (DomainException e) {
      assertThat(offered).as("%s %s %s", before, action, actor).isFalse();
      assertThat(item.state()).isEqualTo(before);
      assertThat(item.takeEvents()).isEmpty();
    }
  }

  @Provide
  Arbitrary<List<Integer>> picks() {
    return Arbitraries.integers().between(0, 2).list().ofMinSize(1).ofMaxSize(40);
  }

  private static Map<UUID, ItemState> states(Item item) {
    Map<UUID, ItemState> states = new HashMap<>();
    item.takeEvents().forEach(raised -> states.put(item.id(), raised.event().state()));
    return states;
  }

  private static Map<ItemState, Long> count(Collection<ItemState> states) {
    return states.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** Each step begins where the one before it ended, and the last one ends where the item is. */
  private static void assertUnbroken(Item item) {
    ItemState at = null;
    for (HistoryEntry step : item.history()) {
      assertThat(step.from()).isEqualTo(at);
      at = step.to();
    }
    assertThat(item.state()).isEqualTo(at);
  }
}
