package org.duibiao.gateway.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A gateway whose limits are reached soon, behind a proxy that it trusts, for one portal. */
public class Frugal implements QuarkusTestProfile {

  /** The one origin whose pages may call. */
  public static final String PORTAL = "https://portal.example";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "duibiao.gateway.rate-limit.window", "24h",
        "duibiao.gateway.rate-limit.person", "20",
        "duibiao.gateway.rate-limit.client", "50",
        "duibiao.gateway.rate-limit.address", "30",
        "duibiao.gateway.rate-limit.failed-tokens", "40",
        "duibiao.gateway.trusted-proxies", "127.0.0.1,10.0.0.0/8",
        "duibiao.gateway.cors-origins", PORTAL);
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(Peers.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
