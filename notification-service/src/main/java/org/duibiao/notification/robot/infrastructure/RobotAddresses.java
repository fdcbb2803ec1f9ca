package org.duibiao.notification.robot.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.duibiao.notification.outgoing.domain.OutgoingUrl;
import org.duibiao.notification.outgoing.domain.UnsafeUrlException;
import org.duibiao.notification.outgoing.infrastructure.Outgoing;
import org.duibiao.notification.robot.RobotConfig;

/** Where robots may stand: at their services' hosts and nowhere else. */
@ApplicationScoped
public class RobotAddresses {
  private static final int HTTPS = 443;

  private final Outgoing outgoing;
  private final Set<String> hosts;

  RobotAddresses(Outgoing outgoing, RobotConfig config) {
    this.outgoing = outgoing;
    this.hosts = config.hosts();
  }

  /**
   * An address of a robot.
   *
   * @throws UnsafeUrlException if it stands elsewhere, or may not be called at all
   */
  public OutgoingUrl checked(String address) throws UnsafeUrlException {
    OutgoingUrl url = outgoing.url(address);
    boolean known =
        hosts.contains(url.host() + ":" + url.port())
            || url.port() == HTTPS && hosts.contains(url.host());
    if (!known) {
      throw new UnsafeUrlException("url.robot-host");
    }
    return url;
  }
}
