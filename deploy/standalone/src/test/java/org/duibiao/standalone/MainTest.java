package org.duibiao.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duibiao.embedded.FreePorts;
import org.duibiao.embedded.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own, ended in the ways in which processes are ended. */
class MainTest {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Prepared by whichever comes first: a first start takes twice as long as the next. */
  @TempDir static Path prepared;

  @TempDir Path folder;

  @Test
  void isKilledHalfWayThroughStartingAndLeavesNoProcess() throws IOException {
    var launcher = launch(folder);
    var children = childrenOnceKafkaStarts(launcher);

    launcher.destroyForcibly();

    await().atMost(LIMIT).until(() -> children.stream().noneMatch(MainTest::runs));
  }

  @Test
  void isAskedToStopHalfWayThroughStartingAndHasStoppedEverythingWhenItEnds() throws Exception {
    var launcher = launch(folder);
    var children = childrenOnceKafkaStarts(launcher);

    launcher.destroy();

    assertThat(launcher.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(143);
    assertThat(children).noneMatch(MainTest::runs);
  }

  @Test
  void startsAPartAgainThatDies() throws Exception {
    var launcher = launch(prepared);
    awaitUp();

    kafkaOf(launcher).destroyForcibly();

    await().atMost(LIMIT).until(() -> output().contains("Kafka is back."));
    assertThat(output())
        .contains("Kafka has ended unexpectedly")
        .contains(prepared.resolve("state/logs/kafka.log").toString());
    var children = launcher.descendants().toList();
    launcher.destroy();
    assertThat(launcher.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isZero();
    assertThat(children).noneMatch(MainTest::runs);
  }

  @Test
  void stopsEverythingAndFailsWhenAPartDoesNotComeBack() throws Exception {
    var launcher = launch(prepared);
    awaitUp();
    var children = launcher.descendants().toList();
    Path meta = prepared.resolve("state/data/kafka/log/meta.properties");
    String intact = Files.readString(meta);

    Files.writeString(meta, "version=9");
    kafkaOf(launcher).destroyForcibly();

    assertThat(launcher.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(1);
    assertThat(children).noneMatch(MainTest::runs);
    assertThat(output()).contains("Kafka does not come back");
    Files.writeString(meta, intact);
  }

  private void awaitUp() {
    await().atMost(LIMIT).until(() -> Files.exists(prepared.resolve("state/run/banner")));
  }

  private static ProcessHandle kafkaOf(Process launcher) {
    return launcher
        .descendants()
        .filter(child -> runs(child, "kafka.Kafka"))
        .findFirst()
        .orElseThrow();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }

  private List<ProcessHandle> childrenOnceKafkaStarts(Process launcher) {
    await()
        .atMost(LIMIT)
        .until(
            () -> launcher.descendants().anyMatch(child -> runs(child, "kafka.tools.StorageTool")));
    return new ArrayList<>(launcher.descendants().toList());
  }

  private Process launch(Path place) throws IOException {
    var line = new ArrayList<>(List.of(Infrastructure.java()));
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add("-Dduibiao.root=" + Infrastructure.locate().root());
    line.addAll(List.of(Main.class.getName(), "--infrastructure-only"));
    line.addAll(List.of("--folder", place.resolve("state").toString()));
    var builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    var free = FreePorts.pick(Part.values().length).iterator();
    for (Part part : Part.values()) {
      builder.environment().put(part.variable(), Integer.toString(free.next()));
    }
    return builder.start();
  }

  private static boolean runs(ProcessHandle child, String program) {
    return child.info().arguments().stream()
        .flatMap(java.util.stream.Stream::of)
        .anyMatch(program::equals);
  }

  /** An orphan that is dead but not yet reaped runs no program any more. */
  private static boolean runs(ProcessHandle child) {
    return child.info().command().isPresent();
  }
}
