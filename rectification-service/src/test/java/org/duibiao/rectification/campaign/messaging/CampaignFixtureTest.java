package org.duibiao.rectification.campaign.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.duibiao.rectification.ProducerFixtures;
import org.duibiao.rectification.campaign.messaging.CampaignConsumer.CampaignTold;
import org.junit.jupiter.api.Test;

class CampaignFixtureTest {
  @Test
  void readsWhatTheCatalogTellsOfACampaign() throws IOException {
    var told = ProducerFixtures.read("catalog", "catalog.campaign.v1", CampaignTold.class);

    assertThat(told.organisation()).isNotBlank();
    assertThat(told.version()).isPositive();
    assertThat(told.toState().firstDay()).isEqualTo(LocalDate.of(2021, 4, 1));
    assertThat(told.toState().lastDay()).isEqualTo(LocalDate.of(2021, 12, 31));
  }
}
