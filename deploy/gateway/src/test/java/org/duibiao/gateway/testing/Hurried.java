package org.duibiao.gateway.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A gateway with little patience for slow clients, and few connections for each of them. */
public class Hurried implements QuarkusTestProfile {

  /** Connections that one address may hold. */
  public static final int CONNECTIONS = 20;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "duibiao.gateway.header-timeout", "1s",
        "duibiao.gateway.upload-timeout", "1s",
        "duibiao.gateway.pack-pace-window", "1s",
        "duibiao.gateway.pack-response-timeout", "30s",
        "duibiao.gateway.connections-per-address", Integer.toString(CONNECTIONS));
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
