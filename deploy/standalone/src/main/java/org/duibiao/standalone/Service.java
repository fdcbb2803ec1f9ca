package org.duibiao.standalone;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The Quarkus processes of the system. Invariant: database, role and short name are one word. */
enum Service {
  CATALOG(Part.CATALOG, "catalog-service", "/q/health/ready"),
  LEDGER(Part.LEDGER, "ledger-service", "/q/health/ready"),
  RECTIFICATION(Part.RECTIFICATION, "rectification-service", "/q/health/ready"),
  NOTIFICATION(Part.NOTIFICATION, "notification-service", "/q/health/ready"),
  GATEWAY(Part.GATEWAY, "deploy/gateway", "/q/health");

  private final Part part;
  private final String module;
  private final String health;

  Service(Part part, String module, String health) {
    this.part = part;
    this.module = module;
    this.health = health;
  }

  static Service named(String name) {
    return Arrays.stream(values())
        .filter(service -> name.equals(service.word()) || name.equals(service.module))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no service " + name));
  }

  /** The names of all databases. */
  static List<String> databases() {
    return Arrays.stream(values()).flatMap(service -> service.database().stream()).toList();
  }

  Part part() {
    return part;
  }

  /** Short name: {@code catalog}, {@code gateway}. */
  String word() {
    return part.name().toLowerCase(java.util.Locale.ROOT);
  }

  Optional<String> database() {
    return this == GATEWAY ? Optional.empty() : Optional.of(word());
  }

  String health() {
    return health;
  }

  Path jar(Path root) {
    return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
