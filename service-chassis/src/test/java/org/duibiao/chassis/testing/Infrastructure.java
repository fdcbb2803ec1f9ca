package org.duibiao.chassis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duibiao.chassis.time.ClockFile;
import org.duibiao.embedded.DatabaseLogin;
import org.duibiao.embedded.KafkaBroker;
import org.duibiao.embedded.PostgresServer;

/**
 * What a service's tests stand on: a real PostgreSQL with one empty database, a real Kafka broker,
 * a domain clock that tests move, and a key that signs tokens. Tests reach its parts through system
 * properties, because they live in another class loader.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {
  static final String BOOTSTRAP = "duibiao.test.kafka";
  static final String CLOCK_FILE = "duibiao.test.clock";
  static final String JDBC_URL = "duibiao.test.jdbc-url";

  private static final String DATABASE = "service";
  private static final String OWNER = "service_owner";

  private PostgresServer postgres;
  private KafkaBroker kafka;
  private TestIssuer issuer;

  @Override
  public Map<String, String> start() {
    postgres = PostgresServer.ephemeral();
    kafka = KafkaBroker.ephemeral();
    postgres.createDatabase(
        DATABASE, new DatabaseLogin(OWNER, OWNER), new DatabaseLogin(DATABASE, DATABASE));
    Path clock = clockFile();
    System.setProperty(BOOTSTRAP, kafka.bootstrapServers());
    System.setProperty(CLOCK_FILE, clock.toString());
    System.setProperty(JDBC_URL, postgres.jdbcUrl(DATABASE));
    issuer = TestIssuer.start();

    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE));
    settings.put("quarkus.datasource.username", DATABASE);
    settings.put("quarkus.datasource.password", DATABASE);
    settings.put("quarkus.flyway.username", OWNER);
    settings.put("quarkus.flyway.password", OWNER);
    settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
    settings.put("duibiao.standalone", "true");
    settings.put("duibiao.clock.file", clock.toString());
    settings.put("duibiao.files.folder", clock.resolveSibling("files").toString());
    settings.put("quarkus.oidc.auth-server-url", TestIssuer.url());
    return settings;
  }

  @Override
  public void stop() {
    if (issuer != null) {
      issuer.stop();
    }
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  /** A fresh clock file at which the campaign's spring begins: 2021-04-01T08:00+08:00. */
  private static Path clockFile() {
    try {
      Path folder = Files.createTempDirectory("duibiao-clock");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve("offset");
      TestClock.begin(ClockFile.open(file), file);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
