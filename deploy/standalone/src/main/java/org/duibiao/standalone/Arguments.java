package org.duibiao.standalone;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.duibiao.embedded.StartFailure;

/**
 * The launcher's command line and environment. Invariant: what is not understood is refused, never
 * ignored.
 */
record Arguments(StandaloneOptions options, boolean fresh) {
  private static final int HIGHEST_PORT = 65_535;

  static Arguments parse(List<String> words, Map<String, String> environment) {
    var options = StandaloneOptions.defaults(Path.of(".duibiao"));
    boolean fresh = false;
    for (var rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "--fresh" -> fresh = true;
        case "--infrastructure-only" -> options = options.withoutServices();
        case "--port-base" -> options = options.withPortBase(port(word, value(word, rest)));
        case "--folder" -> options = inFolder(options, Path.of(value(word, rest)));
        default -> throw new StartFailure("Unknown option: " + word);
      }
    }
    return new Arguments(withPorts(options, environment), fresh);
  }

  private static StandaloneOptions inFolder(StandaloneOptions options, Path folder) {
    return new StandaloneOptions(folder, options.ports(), options.infrastructureOnly());
  }

  private static StandaloneOptions withPorts(
      StandaloneOptions options, Map<String, String> environment) {
    var ports = new EnumMap<>(options.ports());
    for (Part part : Part.values()) {
      var named = environment.get(part.variable());
      if (named != null && !named.isBlank()) {
        ports.put(part, port(part.variable(), named.trim()));
      }
    }
    ports.forEach(Arguments::requirePort);
    requireDistinct(ports);
    return new StandaloneOptions(options.folder(), ports, options.infrastructureOnly());
  }

  private static void requirePort(Part part, int port) {
    if (port > HIGHEST_PORT) {
      throw new StartFailure(
          "There is no port %d, which %s would have".formatted(port, part.title()));
    }
  }

  private static void requireDistinct(Map<Part, Integer> ports) {
    ports.forEach(
        (part, port) ->
            ports.forEach(
                (other, same) -> {
                  if (part.compareTo(other) < 0 && port.equals(same)) {
                    throw new StartFailure(
                        "Port %d is given to %s and to %s"
                            .formatted(port, part.title(), other.title()));
                  }
                }));
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new StartFailure(option + " needs a value");
    }
    return rest.next();
  }

  private static int port(String name, String text) {
    if (text.matches("[0-9]{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= HIGHEST_PORT) {
      return Integer.parseInt(text);
    }
    throw new StartFailure(name + " is not a port: " + text);
  }
}
