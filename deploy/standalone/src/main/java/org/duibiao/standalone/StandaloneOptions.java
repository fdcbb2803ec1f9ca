package org.duibiao.standalone;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.duibiao.embedded.FreePorts;

/**
 * Where a standalone system keeps its state and on which ports it listens. Invariant: every part
 * has a port of its own.
 */
public record StandaloneOptions(Path folder, Map<Part, Integer> ports, boolean infrastructureOnly) {
  public StandaloneOptions {
    folder = folder.toAbsolutePath().normalize();
    ports = Map.copyOf(ports);
    if (ports.size() != Part.values().length
        || ports.values().stream().distinct().count() != ports.size()) {
      throw new IllegalArgumentException(
          "Every part needs a port of its own: " + new EnumMap<>(ports));
    }
  }

  /** The documented ports. */
  public static StandaloneOptions defaults(Path folder) {
    var ports = new EnumMap<Part, Integer>(Part.class);
    for (Part part : Part.values()) {
      ports.put(part, part.defaultPort());
    }
    return new StandaloneOptions(folder, ports, false);
  }

  /** Ports that are free now, for tests. */
  public static StandaloneOptions freePorts(Path folder) {
    var free = FreePorts.pick(Part.values().length).iterator();
    var ports = new EnumMap<Part, Integer>(Part.class);
    for (Part part : Part.values()) {
      ports.put(part, free.next());
    }
    return new StandaloneOptions(folder, ports, false);
  }

  /** All ports in one range that begins here. */
  public StandaloneOptions withPortBase(int base) {
    var moved = new EnumMap<Part, Integer>(Part.class);
    for (Part part : Part.values()) {
      moved.put(part, part.portFrom(base));
    }
    return new StandaloneOptions(folder, moved, infrastructureOnly);
  }

  /** Another port for one part. */
  public StandaloneOptions withPort(Part part, int port) {
    var changed = new EnumMap<>(ports);
    changed.put(part, port);
    return new StandaloneOptions(folder, changed, infrastructureOnly);
  }

  /** PostgreSQL, Kafka and Keycloak without services and gateway. */
  public StandaloneOptions withoutServices() {
    return new StandaloneOptions(folder, ports, true);
  }

  public int port(Part part) {
    return ports.get(part);
  }

  String url(Part part) {
    return "http://127.0.0.1:" + port(part);
  }

  Path data(String name) {
    return folder.resolve("data").resolve(name);
  }

  Path log(String name) {
    return folder.resolve("logs").resolve(name + ".log");
  }

  Path run(String name) {
    return folder.resolve("run").resolve(name);
  }
}
