package org.duibiao.catalog.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set of the catalog alone. */
@ConfigMapping(prefix = "duibiao.catalog")
public interface SampleConfig {
  /**
   * Whether the notice's guides and campaign and a sample college are put into an empty catalog.
   */
  @WithDefault("false")
  boolean sample();

  /** Restructurings whose day lies ahead. */
  RestructuringsConfig restructurings();

  /** How often it is looked whether one's day has come. */
  interface RestructuringsConfig {
    @WithDefault("5s")
    java.time.Duration applyEvery();
  }
}
