package org.duibiao.standalone;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.duibiao.embedded.FreePorts;
import org.duibiao.embedded.StartFailure;

/**
 * Looks whether all ports are free before anything is started, and says what to do about those that
 * are not.
 */
final class PortCheck {
  private PortCheck() {}

  static void requireFree(StandaloneOptions options) {
    var busy =
        Arrays.stream(Part.values())
            .filter(part -> !options.infrastructureOnly() || part.compareTo(Part.KEYCLOAK) >= 0)
            .filter(part -> !FreePorts.isFree(options.port(part)))
            .map(part -> advice(part, options.port(part)))
            .collect(Collectors.joining("\n"));
    if (!busy.isEmpty()) {
      throw new StartFailure(
          busy
              + "\nNothing was started. Free the port, choose another as shown, or move all: ./deploy/up --port-base "
              + "21000");
    }
  }

  private static String advice(Part part, int port) {
    return "Port %d is busy; %s needs it. To give it another: %s=%d ./deploy/up"
        .formatted(port, part.title(), part.variable(), FreePorts.pick(1).get(0));
  }
}
