package org.duibiao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LoadTest {
  @Test
  void asksEachQuestionOnceAndCountsOnlyThoseAfterTheWarmUp() throws InterruptedException {
    var asked = new ConcurrentLinkedQueue<Integer>();

    var outcome =
        new Load(3, 20, 100)
            .ask(
                number -> {
                  asked.add(number);
                  return null;
                });

    assertThat(asked).hasSize(120);
    assertThat(asked.stream().distinct())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100).boxed().toList());
    assertThat(outcome.micros().getTotalCount()).isEqualTo(100);
    assertThat(outcome.errors()).isZero();
    assertThat(outcome.firstError()).isNull();
  }

  @Test
  void asManyAskAtOnceAsThereAreConnections() throws InterruptedException {
    var both = new CyclicBarrier(2);

    var outcome =
        new Load(2, 0, 2)
            .ask(
                number -> {
                  try {
                    both.await();
                    return null;
                  } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
                    return e.toString();
                  }
                });

    assertThat(outcome.errors()).isZero();
  }

  @Test
  void wrongAnswersAreCountedApartAndTheirTimeIsNot() throws InterruptedException {
    var outcome = new Load(1, 0, 10).ask(number -> number % 5 == 3 ? "wrong " + number : null);

    assertThat(outcome.errors()).isEqualTo(2);
    assertThat(outcome.firstError()).isEqualTo("wrong 3");
    assertThat(outcome.micros().getTotalCount()).isEqualTo(8);
  }

  @Test
  void tellsPercentilesInMilliseconds() {
    var micros = new Histogram(120_000_000L, 3);
    IntStream.rangeClosed(1, 100).forEach(milli -> micros.recordValue(milli * 1_000L));
    var outcome = new Load.Outcome(micros, 0, null);

    assertThat(outcome.millisAt(50)).isBetween(49.9, 50.1);
    assertThat(outcome.millisAt(99)).isBetween(98.9, 99.1);
    assertThat(outcome.worstMillis()).isBetween(99.9, 100.1);
  }
}
