package org.duibiao.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.duibiao.embedded.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with the real servers; the services have their own part in the system tests. */
class StandaloneTest {
  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private static final String PROOF =
      "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;

  /** Both in one, because each start of Keycloak takes half a minute. */
  @Test
  void stateSurvivesARestartAtOtherPortsAndRealmsOfAnOlderVersionAreBroughtUpToDate()
      throws Exception {
    List<ProcessHandle> first;
    try (var system = start(StandaloneOptions.freePorts(folder).withoutServices())) {
      execute(system, "create table kept (id int)");
      addZhangSan(KeycloakAdministration.of(system.keycloak()));
      first =
          List.of(
              system.postgres().process(), system.kafka().process(), system.keycloak().process());
    }
    assertThat(first).noneMatch(ProcessHandle::isAlive);

    try (var system = start(StandaloneOptions.freePorts(folder).withoutServices())) {
      execute(system, "insert into kept values (1)");
      assertThat(redirectAllowed(system, system.gatewayUrl())).isTrue();
      assertThat(redirectAllowed(system, "http://127.0.0.1:9")).isFalse();
      assertThat(campusIsReached(system)).isTrue();
      assertThat(logsIn(system, "zhang-san", "kept")).isTrue();
      assertThat(folder.resolve("data/secrets.properties"))
          .satisfies(StandaloneTest::isForItsOwnerOnly);
      makeOlder(KeycloakAdministration.of(system.keycloak()));
    }

    try (var system = start(StandaloneOptions.freePorts(folder).withoutServices())) {
      assertThat(logsIn(system, "zhang-san", "kept")).isTrue();
      assertThat(logsIn(system, "office", "office")).isTrue();
      assertThat(redirectAllowed(system, system.gatewayUrl())).isTrue();
      assertThat(campusIsReached(system)).isTrue();
      assertThat(KeycloakAdministration.of(system.keycloak()).read("/realms/duibiao"))
          .contains("\"ssoSessionMaxLifespan\":300,");
    }
    try (var files = Files.list(folder.resolve("run"))) {
      assertThat(files).noneMatch(Files::isDirectory);
    }
  }

  @Test
  void namesABusyPortAndStartsNothing() throws IOException {
    var options = StandaloneOptions.freePorts(folder).withoutServices();
    try (var other =
        new ServerSocket(options.port(Part.KAFKA), 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(StartFailure.class)
          .isThrownBy(() -> start(options))
          .withMessageContaining("Port " + other.getLocalPort() + " is busy; Kafka needs it")
          .withMessageContaining("DUIBIAO_PORT_KAFKA=");
    }
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void oneFolderIsUsedByOneSystemAtATime() {
    try (var lock = FolderLock.take(StandaloneOptions.freePorts(folder))) {
      assertThat(lock).isNotNull();

      assertThatExceptionOfType(StartFailure.class)
          .isThrownBy(() -> start(StandaloneOptions.freePorts(folder).withoutServices()))
          .withMessageContaining("already running")
          .withMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void theDomainClockBeginsOnTheMorningOfTheFirstOfAprilAndIsThenLeftAlone() throws IOException {
    var clock = new DomainClock(folder.resolve("clock"));

    clock.beginIfNew();

    var beginning = java.time.OffsetDateTime.parse("2021-04-01T08:00+08:00");
    assertThat(Duration.between(beginning, clock.now()))
        .isBetween(Duration.ZERO, Duration.ofMinutes(5));
    var before = Files.readAllBytes(folder.resolve("clock"));
    clock.beginIfNew();
    assertThat(folder.resolve("clock")).hasBinaryContent(before);
  }

  private static Standalone start(StandaloneOptions options) {
    var system = Standalone.prepare(options, SILENT);
    system.launch();
    return system;
  }

  private static void execute(Standalone system, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(system.jdbcUrl("keycloak"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void addZhangSan(KeycloakAdministration administration) throws Exception {
    send(
        administration,
        "POST",
        "/realms/duibiao/users",
        """
        {"username": "zhang-san", "enabled": true, "attributes": {"posts": ["officer@dept-03"]},
         "credentials": [{"type": "password", "value": "kept"}]}
        """);
  }

  /** Longer sessions, no campus, and no memory of what it was made of. */
  private static void makeOlder(KeycloakAdministration administration) throws Exception {
    administration.rewrite(
        "/realms/duibiao",
        realm ->
            realm
                .replace("\"ssoSessionMaxLifespan\":300,", "\"ssoSessionMaxLifespan\":36000,")
                .replace("duibiao.source", "older.source"));
    send(administration, "DELETE", "/realms/duibiao/identity-provider/instances/campus", "");
    send(administration, "DELETE", "/realms/campus-sso", "");
  }

  private static void send(
      KeycloakAdministration administration, String method, String place, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(administration.url() + place))
            .header("Authorization", "Bearer " + administration.token())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    assertThat(HTTP.send(request, BodyHandlers.discarding()).statusCode()).isIn(201, 204);
  }

  private static boolean logsIn(Standalone system, String person, String password)
      throws IOException {
    var form =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "duibiao-cli",
            "username",
            person,
            "password",
            password);
    var endpoint = system.keycloak().issuer("duibiao") + "/protocol/openid-connect/token";
    return Http.postForm(endpoint, form).statusCode() == 200;
  }

  /** Each of the two realms knows the other at its present address. */
  private static boolean campusIsReached(Standalone system) {
    var campus = system.keycloak().issuer("campus-sso");
    var provider =
        KeycloakAdministration.of(system.keycloak())
            .read("/realms/duibiao/identity-provider/instances/campus");
    return provider.contains(campus + "/protocol/openid-connect/token")
        && Http.isOk(
            campus
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=duibiao"
                + PROOF
                + "&redirect_uri="
                + system.keycloak().issuer("duibiao")
                + "/broker/campus/endpoint");
  }

  private static boolean redirectAllowed(Standalone system, String gateway) {
    return Http.isOk(
        system.keycloak().issuer("duibiao")
            + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=duibiao-swagger"
            + PROOF
            + "&redirect_uri="
            + gateway
            + "/swagger-ui/oauth2-redirect.html");
  }

  private static void isForItsOwnerOnly(Path file) {
    try {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
