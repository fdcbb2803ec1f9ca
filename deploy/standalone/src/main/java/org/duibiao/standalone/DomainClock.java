package org.duibiao.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The file that holds the domain clock's offset: eight bytes, big-endian, milliseconds to be added
 * to the real clock. Invariant: the launcher writes it only where there is none; later it is the
 * gateway's alone.
 */
record DomainClock(Path file) {
  private static final OffsetDateTime BEGINNING = OffsetDateTime.parse("2021-04-01T08:00:00+08:00");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /**
   * Sets the clock of a new system to the morning of the day before the notice's campaign begins.
   */
  void beginIfNew() {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Path making = file.resolveSibling(file.getFileName() + ".making");
        long offset =
            Duration.between(Clock.systemUTC().instant(), BEGINNING.toInstant()).toMillis();
        Files.write(making, ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the domain clock shows now. */
  OffsetDateTime now() {
    try {
      long offset = ByteBuffer.wrap(Files.readAllBytes(file)).getLong();
      return OffsetDateTime.now(Clock.offset(Clock.system(ZONE), Duration.ofMillis(offset)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
