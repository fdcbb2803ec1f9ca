package org.duibiao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTest {
  /** Starts two servers, tells their process ids and folders, and waits to be killed. */
  static final class Owner {
    public static void main(String[] arguments) throws IOException {
      var postgres = PostgresServer.ephemeral();
      var kafka = KafkaBroker.ephemeral();
      System.out.println(postgres.process().pid() + " " + kafka.process().pid());
      System.out.println(postgres.guarded().command().scratch().orElseThrow());
      System.out.println(kafka.guarded().command().scratch().orElseThrow());
      System.exit(System.in.read());
    }
  }

  @Test
  void noServerAndNoFolderOutlivesAnOwnerThatIsKilled() throws IOException {
    // Given
    var owner =
        new ProcessBuilder(
                Infrastructure.java(),
                "-Dduibiao.root=" + Infrastructure.locate().root(),
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var told = new BufferedReader(owner.inputReader(StandardCharsets.UTF_8));
    var servers =
        Stream.of(told.readLine().split(" "))
            .map(Long::parseLong)
            .map(GuardedProcessTest::handle)
            .toList();
    var everyone =
        servers.stream().flatMap(s -> Stream.concat(Stream.of(s), s.descendants())).toList();
    var folders = List.of(Path.of(told.readLine()), Path.of(told.readLine()));
    assertThat(everyone).hasSizeGreaterThan(2).allMatch(ProcessHandle::isAlive);

    // When
    owner.destroyForcibly();

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> everyone.stream().noneMatch(ProcessHandle::isAlive));
    await().atMost(Duration.ofSeconds(30)).until(() -> folders.stream().noneMatch(Files::exists));
  }

  @Test
  void killsAProcessThatIgnoresTheRequestToStop(@TempDir Path folder) {
    var line = List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 0.1; done");
    var command =
        new Command(
            "deaf",
            line,
            java.util.Map.of(),
            folder.resolve("log"),
            "TERM",
            Duration.ofSeconds(1),
            java.util.Optional.empty());
    var process = GuardedProcess.start(command);
    process.awaitReady(
        Duration.ofSeconds(20), () -> StartFailure.endOf(folder.resolve("log")).contains("deaf"));

    process.stop();

    assertThat(process.isAlive()).isFalse();
    assertThat(process.process().isAlive()).isFalse();
  }

  @Test
  void quotesTheLogOfAProcessThatDiesWhileStarting(@TempDir Path folder) {
    var command =
        Command.of(
            "unlucky", folder.resolve("log"), List.of("sh", "-c", "echo no such luck; exit 3"));

    try (var process = GuardedProcess.start(command)) {
      assertThatExceptionOfType(StartFailure.class)
          .isThrownBy(() -> process.awaitReady(Duration.ofSeconds(20), () -> false))
          .withMessageContaining("unlucky died while starting")
          .withMessageContaining("no such luck");
    }
  }

  @Test
  void tellsWhenAProcessHasEndedByItself(@TempDir Path folder) {
    var process = GuardedProcess.start(Command.of("short", folder.resolve("log"), List.of("true")));

    assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
  }

  private static ProcessHandle handle(long pid) {
    return ProcessHandle.of(pid).orElseThrow();
  }
}
