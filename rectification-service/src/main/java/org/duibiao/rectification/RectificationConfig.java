package org.duibiao.rectification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set of the rectification service. */
@ConfigMapping(prefix = "duibiao.rectification")
public interface RectificationConfig {
  /** Changes of secretary. */
  HandoverConfig handovers();

  /** Second looks 回头看 at cases that were closed. */
  LookBackConfig lookBacks();

  /** Links by which a leader confirms a record without logging in. */
  ConfirmationLinkConfig confirmationLinks();

  /** Second looks. */
  interface LookBackConfig {
    /** Time between two looks whether the day of one has come. */
    @WithDefault("1m")
    String every();
  }

  /** Links for confirmations. */
  interface ConfirmationLinkConfig {
    /** How long a link works. */
    @WithDefault("72h")
    Duration lifetime();
  }

  /** Changes of secretary. */
  interface HandoverConfig {
    /** Time between two looks whether the day of a change has come. */
    @WithDefault("1s")
    String every();
  }
}
