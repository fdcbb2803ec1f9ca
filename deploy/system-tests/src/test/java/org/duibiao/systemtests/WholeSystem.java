package org.duibiao.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.duibiao.embedded.Infrastructure;
import org.duibiao.standalone.Standalone;
import org.duibiao.standalone.StandaloneOptions;
import org.duibiao.systemtests.client.Gateway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the whole system, with real PostgreSQL, Kafka and Keycloak. Invariant: it is started
 * once for all test classes, on free ports, and stopped after the last; its logs stay in {@code
 * target/system/logs}.
 */
public final class WholeSystem implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(WholeSystem.class);

  /** The system, or why it did not start: it is tried once. */
  private record Attempt(Standalone system, Gateway gateway, RuntimeException failure)
      implements AutoCloseable {
    static Attempt start() {
      Path folder = Infrastructure.locate().root().resolve("deploy/system-tests/target/system");
      try {
        empty(folder);
        Standalone system = Standalone.start(StandaloneOptions.freePorts(folder));
        Gateway gateway = new Gateway(system.gatewayUrl(), system.keycloakUrl());
        return new Attempt(system, gateway, null);
      } catch (RuntimeException e) {
        return new Attempt(null, null, e);
      }
    }

    Attempt orFail() {
      if (failure != null) {
        throw failure;
      }
      return this;
    }

    @Override
    public void close() {
      if (system != null) {
        system.close();
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Standalone.class || type == Gateway.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Attempt attempt =
        context
            .getRoot()
            .getStore(HERE)
            .computeIfAbsent(Attempt.class, key -> Attempt.start(), Attempt.class)
            .orFail();
    return parameter.getParameter().getType() == Gateway.class
        ? attempt.gateway()
        : attempt.system();
  }

  private static void empty(Path folder) {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
