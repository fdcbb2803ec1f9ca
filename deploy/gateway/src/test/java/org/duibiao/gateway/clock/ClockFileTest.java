package org.duibiao.gateway.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTest {

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void nameTheFile() {
    path = folder.resolve("clock.bin");
  }

  @Test
  void beginsAtZeroWhereThereIsNoFile() {
    assertThat(ClockFile.open(path).offsetMillis()).isZero();
    assertThat(path).hasSize(8);
  }

  @Test
  void readsTheOffsetThatTheLauncherWrote() throws Exception {
    Files.write(path, ByteBuffer.allocate(8).putLong(-178_329_600_000L).array());

    assertThat(ClockFile.open(path).offsetMillis()).isEqualTo(-178_329_600_000L);
  }

  @Test
  void showsAMoveToEveryOtherReaderAtOnce() throws Exception {
    ClockFile writer = ClockFile.open(path);
    ClockFile reader = ClockFile.open(path);

    assertThat(writer.advanceTo(5_000)).isTrue();

    assertThat(reader.offsetMillis()).isEqualTo(5_000);
    assertThat(Files.readAllBytes(path)).isEqualTo(ByteBuffer.allocate(8).putLong(5_000).array());
  }

  @Test
  void staysWhereItIsRatherThanGoBack() {
    ClockFile file = ClockFile.open(path);
    file.advanceTo(5_000);

    assertThat(file.advanceTo(4_999)).isFalse();
    assertThat(file.offsetMillis()).isEqualTo(5_000);
  }

  @Test
  void refusesAFileOfAnotherSize() throws Exception {
    Files.write(path, new byte[9]);

    assertThatIllegalStateException()
        .isThrownBy(() -> ClockFile.open(path))
        .withMessageContaining("not 8 bytes");
  }
}
