package org.duibiao.rectification.weakness.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalScheduleTest {
  /** Rounds of three campaigns, in the second of which proposing fails. */
  private static final class Rounds extends ProposalRounds {
    private final List<String> proposed = new ArrayList<>();

    Rounds() {
      super(null, null, null, null, null, null, null);
    }

    @Override
    public List<String> due() {
      return List.of("first", "broken", "last");
    }

    @Override
    public void propose(String campaign) {
      if (campaign.equals("broken")) {
        throw new IllegalStateException("the criteria of this campaign cannot be read");
      }
      proposed.add(campaign);
    }
  }

  @Test
  void aCampaignInWhichItFailsKeepsNoneOfTheOthersWaiting() {
    Rounds rounds = new Rounds();

    new ProposalSchedule(rounds).tick();

    assertThat(rounds.proposed).containsExactly("first", "last");
  }
}
