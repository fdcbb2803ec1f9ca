package org.duibiao.standalone;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.duibiao.embedded.DatabaseLogin;
import org.duibiao.embedded.GuardedProcess;
import org.duibiao.embedded.Infrastructure;
import org.duibiao.embedded.KafkaBroker;
import org.duibiao.embedded.KeycloakDatabase;
import org.duibiao.embedded.KeycloakServer;
import org.duibiao.embedded.PostgresServer;
import org.duibiao.embedded.StartFailure;

/**
 * The whole system on this machine. Invariant: when {@code start} returns, every part is healthy;
 * when it throws and after {@link #close()}, no part runs; and no part outlives this JVM.
 */
public final class Standalone implements AutoCloseable {
  private static final List<String> SERVICE_JVM =
      List.of(
          "-Xms48m",
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-XX:+ExitOnOutOfMemoryError");

  private final StandaloneOptions options;
  private final Progress progress;
  private final Path root = Infrastructure.locate().root();
  private final Launch launch = new Launch();
  private final Map<Service, ServiceHandle> services = new EnumMap<>(Service.class);
  private Secrets secrets;
  private FolderLock lock;
  private volatile PostgresServer postgres;
  private volatile KafkaBroker kafka;
  private volatile KeycloakServer keycloak;
  private Supervisor supervisor;
  private boolean closed;

  private Standalone(StandaloneOptions options, PrintStream out) {
    this.options = options;
    this.progress = new Progress(out);
  }

  /** Starts everything and returns when all of it is healthy. */
  public static Standalone start(StandaloneOptions options) {
    var system = prepare(options, System.out);
    system.launch();
    return system;
  }

  /** Not started yet, so that a signal that comes meanwhile has something to close. */
  static Standalone prepare(StandaloneOptions options, PrintStream out) {
    return new Standalone(options, out);
  }

  void launch() {
    try {
      lock = FolderLock.take(options);
      PortCheck.requireFree(options);
      requireBuilt();
      secrets = Secrets.of(options.data("secrets.properties"), logins());
      new DomainClock(options.data("clock")).beginIfNew();
      startAll();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void startAll() {
    var database = task(List.of(), Part.POSTGRES, this::startPostgres);
    var broker = task(List.of(database), Part.KAFKA, this::startKafka);
    var identity = task(List.of(database), Part.KEYCLOAK, this::startKeycloak);
    var parts = new ArrayList<>(List.of(database, broker, identity));
    if (!options.infrastructureOnly()) {
      prepareServices();
      services.forEach(
          (service, handle) ->
              parts.add(task(List.of(database, broker), service.part(), handle::start)));
    }
    launch.await(parts);
  }

  private CompletableFuture<Void> task(
      List<CompletableFuture<Void>> needs, Part part, Runnable work) {
    return launch.after(needs, () -> progress.timed(part.title(), work));
  }

  private void startPostgres() {
    postgres =
        PostgresServer.start(
            options.data("postgresql"), options.log("postgresql"), options.port(Part.POSTGRES));
    postgres.createDatabase("keycloak", "keycloak", secrets.password("keycloak"));
    Service.databases().forEach(this::createDatabase);
  }

  private void createDatabase(String name) {
    String owner = ServiceEnvironment.owner(name);
    postgres.createDatabase(
        name,
        new DatabaseLogin(owner, secrets.password(owner)),
        new DatabaseLogin(name, secrets.password(name)));
  }

  private static List<String> logins() {
    var names = new ArrayList<>(Service.databases());
    Service.databases().forEach(name -> names.add(ServiceEnvironment.owner(name)));
    names.add("keycloak");
    names.add(ServiceEnvironment.SECRET_KEY);
    return names;
  }

  private void startKafka() {
    kafka =
        KafkaBroker.start(
            options.data("kafka"),
            options.log("kafka"),
            options.port(Part.KAFKA),
            options.port(Part.KAFKA_CONTROLLER));
  }

  private void startKeycloak() {
    var database =
        new KeycloakDatabase(
            postgres.jdbcUrl("keycloak"), "keycloak", secrets.password("keycloak"));
    var realms = new Realms(options, root, database);
    if (realms.areOutdated()) {
      progress.line("Keycloak's realms are of another version; they are brought up to date ...");
      realms.renew();
    }
    keycloak =
        KeycloakServer.start(
            options.data("keycloak"),
            options.log("keycloak"),
            options.port(Part.KEYCLOAK),
            options.port(Part.KEYCLOAK_MANAGEMENT),
            database,
            realms.prepared());
    realms.follow(keycloak);
  }

  private void prepareServices() {
    var environment =
        new ServiceEnvironment(
            options,
            secrets,
            "127.0.0.1:" + options.port(Part.KAFKA),
            options.url(Part.KEYCLOAK) + "/realms/" + Realm.NAME);
    for (Service service : Service.values()) {
      var java = new ArrayList<>(List.of(Infrastructure.java()));
      java.addAll(SERVICE_JVM);
      java.addAll(List.of("-jar", service.jar(root).toString()));
      var command = ServiceHandle.command(service, options, java, environment.of(service));
      services.put(service, new ServiceHandle(service, options.port(service.part()), command));
    }
  }

  private void requireBuilt() {
    if (!options.infrastructureOnly()) {
      for (Service service : Service.values()) {
        if (!Files.exists(service.jar(root))) {
          throw new StartFailure(
              service.part().title() + " is not built: run 'mvn -DskipTests package' first");
        }
      }
    }
  }

  public String gatewayUrl() {
    return options.url(Part.GATEWAY);
  }

  public String keycloakUrl() {
    return options.url(Part.KEYCLOAK);
  }

  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** A service's database with the credentials of the service in the URL; it owns nothing. */
  public String jdbcUrl(String database) {
    return jdbcUrl(database, database);
  }

  /** A service's database with the credentials of its owner in the URL. */
  public String ownerJdbcUrl(String database) {
    return jdbcUrl(database, ServiceEnvironment.owner(database));
  }

  private String jdbcUrl(String database, String role) {
    return postgres.jdbcUrl(database) + "?user=" + role + "&password=" + secrets.password(role);
  }

  /**
   * A process by its short name ({@code catalog}) or its module's ({@code catalog-service}); also
   * {@code gateway}.
   */
  public ServiceHandle service(String name) {
    return services.get(Service.named(name));
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public KafkaBroker kafka() {
    return kafka;
  }

  public KeycloakServer keycloak() {
    return keycloak;
  }

  public StandaloneOptions options() {
    return options;
  }

  double secondsToStart() {
    return progress.elapsed();
  }

  /**
   * Starts again whatever dies, from now on.
   *
   * @return completes with the first part that does not come back
   */
  synchronized CompletableFuture<GuardedProcess> supervise(PrintStream out) {
    if (closed) {
      return new CompletableFuture<>();
    }
    supervisor = new Supervisor(out);
    watch(Part.POSTGRES, () -> postgres.guarded(), () -> postgres.restart());
    watch(Part.KAFKA, () -> kafka.guarded(), () -> kafka.restart());
    watch(Part.KEYCLOAK, () -> keycloak.guarded(), this::startKeycloak);
    services.forEach((service, handle) -> watch(service.part(), handle::guarded, handle::start));
    return supervisor.givenUp();
  }

  private void watch(Part part, Supplier<GuardedProcess> process, Runnable revive) {
    supervisor.watch(new Supervisor.Watched(part.title(), process, revive));
  }

  /** Stops everything in the order in which it depends on each other. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    launch.cancel();
    stop(supervisor);
    services.values().forEach(ServiceHandle::requestStop);
    if (keycloak != null) {
      keycloak.guarded().requestStop();
    }
    services.values().forEach(ServiceHandle::stop);
    stop(kafka);
    stop(keycloak);
    stop(postgres);
    stop(lock);
  }

  private static void stop(AutoCloseable part) {
    try {
      if (part != null) {
        part.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
