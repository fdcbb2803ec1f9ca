package org.duibiao.standalone;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of each process, as environment variables. Invariant: nothing of it needs a
 * file of the service.
 */
record ServiceEnvironment(
    StandaloneOptions options, Secrets secrets, String bootstrapServers, String issuer) {
  /** The name under which the key for other people's secrets is kept. */
  static final String SECRET_KEY = "notification-secret-key";

  private static final List<Service> BEHIND_THE_GATEWAY =
      List.of(Service.CATALOG, Service.LEDGER, Service.RECTIFICATION, Service.NOTIFICATION);

  Map<String, String> of(Service service) {
    var variables = new LinkedHashMap<String, String>();
    variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(options.port(service.part())));
    variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
    variables.put("DUIBIAO_STANDALONE", "true");
    variables.put("DUIBIAO_CLOCK_FILE", options.data("clock").toString());
    service.database().ifPresent(database -> variables.putAll(database(database)));
    if (service == Service.CATALOG) {
      variables.put("DUIBIAO_CATALOG_SAMPLE", "true");
    }
    filesOf(service)
        .ifPresent(name -> variables.put("DUIBIAO_FILES_FOLDER", options.data(name).toString()));
    if (service == Service.NOTIFICATION) {
      variables.put("DUIBIAO_NOTIFICATION_SECRET_KEY", base64(secrets.password(SECRET_KEY)));
    }
    if (service == Service.GATEWAY) {
      BEHIND_THE_GATEWAY.forEach(
          s -> variables.put("DUIBIAO_GATEWAY_" + s.name() + "_URL", options.url(s.part())));
    }
    return variables;
  }

  /** Each service that keeps files of people has a folder of its own: keys are its own, too. */
  private static Optional<String> filesOf(Service service) {
    return switch (service) {
      case LEDGER -> Optional.of("files");
      case RECTIFICATION -> Optional.of("rectification-files");
      default -> Optional.empty();
    };
  }

  /** The role that owns a database and migrates it; the service itself connects as another. */
  static String owner(String database) {
    return database + "_owner";
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private Map<String, String> database(String database) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://127.0.0.1:" + options.port(Part.POSTGRES) + "/" + database,
        "QUARKUS_DATASOURCE_USERNAME",
        database,
        "QUARKUS_DATASOURCE_PASSWORD",
        secrets.password(database),
        "QUARKUS_FLYWAY_USERNAME",
        owner(database),
        "QUARKUS_FLYWAY_PASSWORD",
        secrets.password(owner(database)),
        "KAFKA_BOOTSTRAP_SERVERS",
        bootstrapServers);
  }
}
