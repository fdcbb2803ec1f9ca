package org.duibiao.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real HTTP servers in the places of the services and of Keycloak. A service is stopped and started
 * again, on the same port, over {@code /control/}, and so is Keycloak.
 */
public class Peers implements QuarkusTestResourceLifecycleManager {

  private static final String KEYCLOAK = "keycloak";

  private final AtomicInteger keyFetches = new AtomicInteger();
  private final Map<String, HttpServer> servers = new ConcurrentHashMap<>();
  private final Map<String, Integer> ports = new ConcurrentHashMap<>();
  private Vertx vertx;
  private Path clockFile;
  private volatile JsonObject keys;

  private boolean production;
  private boolean withoutKeycloak;

  @Override
  public void init(Map<String, String> arguments) {
    production = arguments.containsKey("production");
    withoutKeycloak = arguments.containsKey("without-keycloak");
  }

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    Map<String, String> config = new HashMap<>();
    for (String name : new String[] {"catalog", "ledger", "rectification", "notification"}) {
      join(listen(name));
      config.put("duibiao.gateway." + name + "-url", "http://127.0.0.1:" + ports.get(name));
    }
    config.put("duibiao.gateway.response-timeout", "1s");
    config.put("duibiao.gateway.pack-response-timeout", "1s");
    if (!production) {
      config.put("duibiao.standalone", "true");
      config.put("duibiao.clock.file", newClockFile().toString());
    }
    config.putAll(login());
    return config;
  }

  private Map<String, String> login() {
    KeyPair pair = TestTokens.newKeyPair();
    keys = TestTokens.keySet(pair.getPublic());
    join(listen(KEYCLOAK));
    if (withoutKeycloak) {
      join(servers.remove(KEYCLOAK).close().toCompletionStage());
    }
    HttpServer control = vertx.createHttpServer().requestHandler(this::control);
    int port = control.listen(0).toCompletionStage().toCompletableFuture().join().actualPort();
    Map<String, String> config = new HashMap<>();
    config.put(
        "quarkus.oidc.auth-server-url",
        "http://127.0.0.1:" + ports.get(KEYCLOAK) + "/realms/duibiao");
    config.put(TestTokens.KEY, encoded(pair.getPrivate()));
    config.put(TestTokens.PUBLIC_KEY, encoded(pair.getPublic()));
    config.put(TestTokens.CONTROL, "http://127.0.0.1:" + port + "/control/");
    return config;
  }

  private static String encoded(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  private static void join(CompletionStage<Void> stage) {
    stage.toCompletableFuture().join();
  }

  private void keycloak(HttpServerRequest request) {
    if (request.path().endsWith("/protocol/openid-connect/certs")) {
      keyFetches.incrementAndGet();
      request.response().putHeader("Content-Type", "application/json").end(keys.toBuffer());
    } else {
      request.response().end("{}");
    }
  }

  private void control(HttpServerRequest request) {
    String[] path = request.path().split("/");
    if (request.path().equals("/control/left-streams")) {
      request.response().end(Integer.toString(PeerService.LEFT_STREAMS.get()));
    } else if (request.path().equals("/control/key-fetches")) {
      request.response().end(Integer.toString(keyFetches.get()));
    } else if (path.length == 4 && path[2].equals("stop")) {
      answerAfter(servers.remove(path[3]).close().toCompletionStage(), request);
    } else if (path.length == 4 && path[2].equals("start")) {
      answerAfter(listen(path[3]), request);
    } else {
      request.response().setStatusCode(404).end();
    }
  }

  private static void answerAfter(CompletionStage<Void> done, HttpServerRequest request) {
    done.whenComplete(
        (ok, failure) -> request.response().setStatusCode(failure == null ? 204 : 500).end());
  }

  private CompletionStage<Void> listen(String name) {
    Handler<HttpServerRequest> part =
        name.equals(KEYCLOAK) ? this::keycloak : new PeerService(name);
    HttpServer server = vertx.createHttpServer().requestHandler(part);
    servers.put(name, server);
    return server
        .listen(ports.getOrDefault(name, 0), "127.0.0.1")
        .onSuccess(up -> ports.put(name, up.actualPort()))
        .<Void>mapEmpty()
        .toCompletionStage();
  }

  private Path newClockFile() {
    try {
      clockFile = Files.createTempFile("clock", ".bin");
      Files.write(clockFile, new byte[8]);
      return clockFile;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (vertx != null) {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
    try {
      if (clockFile != null) {
        Files.deleteIfExists(clockFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
