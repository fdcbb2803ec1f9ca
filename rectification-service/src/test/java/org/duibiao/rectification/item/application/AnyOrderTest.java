package org.duibiao.rectification.item.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.duibiao.rectification.RectificationTest;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.ItemState;
import org.duibiao.rectification.item.domain.RecordedProblem;
import org.duibiao.rectification.item.infrastructure.EarlyProblemFacts.Fact;
import org.duibiao.rectification.item.infrastructure.EarlyProblemFacts.Kind;
import org.duibiao.rectification.item.infrastructure.Items;
import org.junit.jupiter.api.Test;

/** One problem is one item, whatever is told of it, in whatever order and however often. */
@QuarkusTest
class AnyOrderTest extends RectificationTest {
  private static final int LIVES = 60;

  @Inject ProblemReactions reactions;
  @Inject Items items;

  /** A fact that may come any number of times, and the state after all facts up to it. */
  private record Told(Runnable fact, ItemState state, String text) {}

  /** The life of a problem: accepted, then whatever a random history does with it. */
  private List<Told> life(UUID problem, Random random) {
    List<Told> life = new ArrayList<>();
    String text = "表述1";
    life.add(recorded(problem, 1, text));
    boolean withdrawn = false;
    int facts = 1 + random.nextInt(5);
    for (long version = 2; version <= facts; version++) {
      if (withdrawn) {
        text = "表述" + version;
        life.add(recorded(problem, version, text));
        withdrawn = false;
      } else if (random.nextBoolean()) {
        life.add(changed(problem, version, Kind.WITHDRAWN, text));
        withdrawn = true;
      } else {
        text = "表述" + version;
        life.add(changed(problem, version, Kind.REWORDED, text));
      }
    }
    return life;
  }

  private Told recorded(UUID problem, long version, String text) {
    UUID event = UUID.randomUUID();
    RecordedProblem recorded =
        new RecordedProblem(
            problem,
            campaign,
            "dept-01-b1",
            "branch-1.2",
            text,
            null,
            Set.of("author-" + version),
            "secretary-dept-01",
            version);
    return new Told(() -> reactions.recorded(event, recorded), ItemState.OPEN, text);
  }

  private Told changed(UUID problem, long version, Kind kind, String text) {
    boolean withdrawn = kind == Kind.WITHDRAWN;
    Fact fact =
        new Fact(
            UUID.randomUUID(),
            problem,
            version,
            kind,
            withdrawn ? null : "branch-1.2",
            withdrawn ? null : text,
            withdrawn ? "更正" : null,
            "secretary-dept-01");
    ItemState after = withdrawn ? ItemState.WITHDRAWN : ItemState.OPEN;
    return new Told(() -> reactions.changed(fact), after, text);
  }

  private void assertOne(UUID problem, List<Told> life, long seed) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              List<Item> made = items.list("stated.problemId", problem);
              Told last = life.get(life.size() - 1);
              assertThat(made).as("seed %d", seed).hasSize(1);
              Item item = made.get(0);
              assertThat(item.state()).as("seed %d", seed).isEqualTo(last.state());
              if (last.state() != ItemState.WITHDRAWN) {
                assertThat(item.stated().text()).as("seed %d", seed).isEqualTo(last.text());
              }
              assertThat(item.contributors()).contains("author-1");
            });
  }

  @Test
  void oneProblemIsOneItem() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < LIVES; i++) {
      UUID problem = UUID.randomUUID();
      List<Told> life = life(problem, random);
      List<Told> asTold = new ArrayList<>(life);
      asTold.add(life.get(random.nextInt(life.size())));
      asTold.add(life.get(random.nextInt(life.size())));
      Collections.shuffle(asTold, random);

      asTold.forEach(one -> QuarkusTransaction.requiringNew().run(one.fact()));

      assertOne(problem, life, seed);
    }
  }
}
