package org.duibiao.notification.rule.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.rule.domain.Channel;

/** The channels that work here: e-mail wants a server, which not everybody configures. */
@ApplicationScoped
public class Channels {
  private final boolean mailOn;

  Channels(NotificationConfig config) {
    this.mailOn = config.mail().on();
  }

  /** All that work. */
  public Set<Channel> available() {
    return Collections.unmodifiableSet(
        Arrays.stream(Channel.values())
            .filter(one -> one == Channel.EMAIL ? mailOn : one.available())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class))));
  }

  /** Those of some that work. */
  public List<Channel> of(List<Channel> some) {
    Set<Channel> available = available();
    return some.stream().filter(available::contains).toList();
  }
}
