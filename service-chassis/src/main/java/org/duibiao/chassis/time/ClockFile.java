package org.duibiao.chassis.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one place that says how far the domain clock is ahead of the real one: a file of eight bytes,
 * a big-endian count of milliseconds. It is memory-mapped, so every process of the machine sees a
 * change the moment it is written. Invariant: after its start the offset never shrinks.
 */
public final class ClockFile {
  private static final int SIZE = Long.BYTES;

  private final MappedByteBuffer offset;

  private ClockFile(MappedByteBuffer offset) {
    this.offset = offset;
  }

  /**
   * Opens the file, making it with an offset of zero where it is absent.
   *
   * @throws UncheckedIOException if the file cannot be read and written
   */
  public static ClockFile open(Path path) {
    try {
      if (path.getParent() != null) {
        Files.createDirectories(path.getParent());
      }
      try (var channel =
          FileChannel.open(
              path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
        return new ClockFile(channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the clock file " + path, e);
    }
  }

  /** How far the domain clock is ahead of the real clock now. */
  public Duration offset() {
    return Duration.ofMillis(offset.getLong(0));
  }

  /**
   * Moves the domain clock to an instant.
   *
   * @return false, and nothing changed, if that would turn the clock back
   */
  public synchronized boolean advanceTo(Instant now, Clock realClock) {
    long wanted = Duration.between(realClock.instant(), now).toMillis();
    if (wanted < offset.getLong(0)) {
      return false;
    }
    offset.putLong(0, wanted);
    return true;
  }

  /** Sets a new file's clock to its first instant, which may lie in the past. */
  public synchronized void startAt(Instant now, Clock realClock) {
    offset.putLong(0, Duration.between(realClock.instant(), now).toMillis());
  }

  /** A clock that runs with the real one, ahead of it by what the file says at each reading. */
  public Clock clock(Clock realClock) {
    return new OffsetClock(realClock, this);
  }

  private static final class OffsetClock extends Clock {
    private final Clock real;
    private final ClockFile file;

    OffsetClock(Clock real, ClockFile file) {
      this.real = real;
      this.file = file;
    }

    @Override
    public ZoneId getZone() {
      return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new OffsetClock(real.withZone(zone), file);
    }

    @Override
    public Instant instant() {
      return real.instant().plus(file.offset());
    }
  }
}
