package org.duibiao.catalog.sample;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts the sample into an empty catalog when the service starts, if it is told to. */
@ApplicationScoped
class Sample {
  private final SampleConfig config;
  private final Seeding seeding;

  Sample(SampleConfig config, Seeding seeding) {
    this.config = config;
    this.seeding = seeding;
  }

  void start(@Observes StartupEvent event) {
    if (config.sample() && seeding.seed()) {
      Log.info("the notice's guides and campaign and the sample college are in the catalog");
    }
  }
}
