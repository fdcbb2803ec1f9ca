package org.duibiao.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real Kafka, one node that is broker and controller (KRaft), on loopback, owned by this JVM.
 * Invariant: whenever a method returns, the broker takes requests, except after {@link #kill()} and
 * {@link #close()}, when it is gone.
 */
public final class KafkaBroker implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final int CONNECT_MILLIS = 500;

  private final KafkaData data;
  private final Path log;
  private final Optional<Path> scratch;
  private GuardedProcess process;

  private KafkaBroker(KafkaData data, Path log, Optional<Path> scratch) {
    this.data = data;
    this.log = log.toAbsolutePath();
    this.scratch = scratch;
  }

  /** A broker for tests: temporary folder, free ports; gone without a trace when closed. */
  public static KafkaBroker ephemeral() {
    Path folder = Folders.temporary("kafka");
    var ports = FreePorts.pick(2);
    var data = new KafkaData(folder.resolve("data"), ports.get(0), ports.get(1));
    return new KafkaBroker(data, folder.resolve("kafka.log"), Optional.of(folder)).launch();
  }

  /** A durable broker on a folder, which is formatted if it is new. */
  public static KafkaBroker start(Path dataFolder, Path log, int port, int controllerPort) {
    var data = new KafkaData(dataFolder.toAbsolutePath(), port, controllerPort);
    return new KafkaBroker(data, log, Optional.empty()).launch();
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + data.port();
  }

  public ProcessHandle process() {
    return process.process();
  }

  /** The child process with its guard, for whoever supervises it. */
  public GuardedProcess guarded() {
    return process;
  }

  /** Stops the broker (if it still runs) and starts it again on the same ports and data. */
  public void restart() {
    process.stop();
    launch();
  }

  /** SIGKILL. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    scratch.ifPresentOrElse(folder -> process.kill(), process::stop);
    scratch.ifPresent(Folders::delete);
  }

  private KafkaBroker launch() {
    data.format(log);
    process = GuardedProcess.start(Command.of("Kafka", log, line()).withScratch(scratch));
    process.awaitReady(START_LIMIT, this::accepts);
    return this;
  }

  private List<String> line() {
    return KafkaData.java("-Xmx256m", "kafka.Kafka", data.configuration().toString());
  }

  /** The broker opens its port only when it is registered and may serve requests. */
  private boolean accepts() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", data.port()), CONNECT_MILLIS);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
