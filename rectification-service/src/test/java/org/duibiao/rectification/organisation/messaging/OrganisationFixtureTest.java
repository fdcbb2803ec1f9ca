package org.duibiao.rectification.organisation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.rectification.ProducerFixtures;
import org.duibiao.rectification.organisation.messaging.OrganisationConsumer.Holders;
import org.junit.jupiter.api.Test;

class OrganisationFixtureTest {
  private static final String TYPE = "catalog.organisation.v1";

  @Test
  void readsWhatTheCatalogTellsOfAnOrganisation() throws IOException {
    var told = ProducerFixtures.read("catalog", TYPE, OrganisationState.class);

    assertThat(told.code()).isNotBlank();
    assertThat(told.version()).isPositive();
  }

  @Test
  void readsWhatTheCatalogTellsOfItsAppointments() throws IOException {
    var told = ProducerFixtures.read("catalog", TYPE, Holders.class);

    assertThat(told.held().holders())
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.id()).isNotBlank();
              assertThat(one.person()).isNotBlank();
              assertThat(one.post()).isNotBlank();
            });
  }
}
