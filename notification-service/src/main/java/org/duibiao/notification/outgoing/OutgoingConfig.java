package org.duibiao.notification.outgoing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an operator can set of requests to addresses that others have given. */
@ConfigMapping(prefix = "duibiao.outgoing")
public interface OutgoingConfig {
  /** Exact {@code host:port} pairs that may be private or http, such as peers on the premises. */
  Optional<Set<String>> exceptions();

  /** Time for a request in all, looking up the name included. */
  @WithDefault("20s")
  Duration timeout();
}
