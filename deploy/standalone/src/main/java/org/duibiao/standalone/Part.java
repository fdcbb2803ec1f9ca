package org.duibiao.standalone;

/**
 * Whatever needs a port. Invariant: default ports are those of the documentation; with a port base
 * all of them lie within 220 ports above it.
 */
public enum Part {
  GATEWAY("the gateway", 8080, 0),
  CATALOG("catalog-service", 8081, 1),
  LEDGER("ledger-service", 8082, 2),
  RECTIFICATION("rectification-service", 8083, 3),
  NOTIFICATION("notification-service", 8084, 4),
  KEYCLOAK("Keycloak", 8180, 100),
  KEYCLOAK_MANAGEMENT("Keycloak's management", 8181, 101),
  POSTGRES("PostgreSQL", 15432, 200),
  KAFKA("Kafka", 19092, 210),
  KAFKA_CONTROLLER("Kafka's controller", 19093, 211);

  private final String title;
  private final int defaultPort;
  private final int offset;

  Part(String title, int defaultPort, int offset) {
    this.title = title;
    this.defaultPort = defaultPort;
    this.offset = offset;
  }

  /** The name that a person reads. */
  public String title() {
    return title;
  }

  public int defaultPort() {
    return defaultPort;
  }

  int portFrom(int base) {
    return base + offset;
  }

  /** The environment variable that gives this part another port. */
  public String variable() {
    return "DUIBIAO_PORT_" + name();
  }
}
