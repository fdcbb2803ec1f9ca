package org.duibiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A Kafka data folder and the configuration that belongs to it. Invariant: the log folder is
 * formatted or absent; the configuration is written anew at each start, so that ports may change
 * while data stays.
 */
record KafkaData(Path folder, int port, int controllerPort) {
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dorg.slf4j.simpleLogger.showDateTime=true",
          "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS",
          "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.clients.NetworkClient=error");

  void format(Path log) {
    Folders.create(folder);
    if (Files.exists(logs().resolve("meta.properties"))) {
      write(configuration(), logs());
      return;
    }
    Path making = folder.resolve("making");
    Folders.delete(making);
    Path temporary = folder.resolve("making.properties");
    write(temporary, making);
    var tool = java("-Xmx128m", "kafka.tools.StorageTool", "format");
    tool.addAll(List.of("--cluster-id=" + newClusterId(), "-c", temporary.toString()));
    GuardedProcess.run(Command.of("Kafka's formatter", log, tool));
    Folders.delete(logs());
    Folders.move(making, logs());
    write(configuration(), logs());
  }

  Path configuration() {
    return folder.resolve("server.properties");
  }

  static List<String> java(String heap, String... mainAndArguments) {
    var line = new ArrayList<>(List.of(Infrastructure.java(), heap));
    line.addAll(JVM);
    line.addAll(List.of("-cp", Infrastructure.locate().kafkaLibs() + "/*"));
    line.addAll(List.of(mainAndArguments));
    return line;
  }

  private Path logs() {
    return folder.resolve("log");
  }

  private void write(Path file, Path logs) {
    try {
      Files.writeString(file, settings().formatted(port, controllerPort, escaped(logs)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String settings() {
    return """
        process.roles=broker,controller
        node.id=1
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        group.initial.rebalance.delay.ms=0
        broker.heartbeat.interval.ms=1000
        broker.session.timeout.ms=4000
        group.consumer.migration.policy=bidirectional
        num.network.threads=2
        num.io.threads=4
        log.cleaner.dedupe.buffer.size=8388608
        log.cleaner.io.buffer.size=131072
        """;
  }

  private static String escaped(Path path) {
    return path.toString().replace("\\", "\\\\");
  }

  private static String newClusterId() {
    var id = UUID.randomUUID();
    var bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
