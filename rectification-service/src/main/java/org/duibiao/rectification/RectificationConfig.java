package org.duibiao.rectification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set of the rectification service. */
@ConfigMapping(prefix = "duibiao.rectification")
public interface RectificationConfig {
  /** Changes of secretary. */
  HandoverConfig handovers();

  /** Changes of secretary. */
  interface HandoverConfig {
    /** Time between two looks whether the day of a change has come. */
    @WithDefault("1s")
    String every();
  }
}
