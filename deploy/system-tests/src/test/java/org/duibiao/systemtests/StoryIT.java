package org.duibiao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.story.Situation;
import org.duibiao.systemtests.story.Step;
import org.duibiao.systemtests.story.Story;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The notice's campaign from end to end; each step holds what it sees against what is told. */
@Order(1)
@ExtendWith(WholeSystem.class)
class StoryIT {
  @Test
  @Order(1)
  void theNoticesCampaignGoesAsTold(Gateway gateway) {
    Situation situation = Story.begin(gateway);

    assertThat(situation.campaign()).isEqualTo("xzj-2021");
    assertThat(situation.due()).hasToString("2021-04-20");
    assertThat(situation.roster().organisations()).hasSize(72);
    Story.tell(situation, new Told());
  }

  @Test
  @Order(2)
  void aLaterTimeGoesAsToldInItsOwnCopy(Gateway gateway) {
    Situation situation = Story.begin(gateway);

    assertThat(situation.campaign()).isEqualTo("xzj-demo-1");
    assertThat(situation.due()).isEqualTo(situation.today().plusDays(19));
    Story.tell(situation, new Told());
  }

  /** Shows in the test's output how far the story has come. */
  private static final class Told implements Story.Listener {
    private long begin = System.nanoTime();

    @Override
    public void passed(int number, Step step, String seen) {
      System.out.printf(Locale.ROOT, "%2d %5.1f s  %s%n", number, seconds(), step.title());
      begin = System.nanoTime();
    }

    @Override
    public void failed(int number, Step step, RuntimeException why) {
      System.out.printf(
          Locale.ROOT, "%2d %5.1f s  NOT AS TOLD: %s: %s%n", number, seconds(), step.title(), why);
    }

    private double seconds() {
      return (System.nanoTime() - begin) / 1e9;
    }
  }
}
