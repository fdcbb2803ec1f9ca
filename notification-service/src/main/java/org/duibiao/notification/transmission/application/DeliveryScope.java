package org.duibiao.notification.transmission.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duibiao.notification.transmission.domain.Transmission;

/**
 * Says at the moment of delivery what may not be told any more. All beans of this type are asked,
 * each in a transaction of its own, before anything claimed goes to its carrier.
 */
public interface DeliveryScope {
  /**
   * Those that may not go, each with the reason in our own words; they become SUPPRESSED.
   *
   * @param claimed of any channel, at most a few dozen: look at them in one query
   */
  Map<UUID, String> refusals(List<Transmission> claimed);
}
