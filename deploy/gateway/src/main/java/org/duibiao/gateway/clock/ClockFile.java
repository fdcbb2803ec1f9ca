package org.duibiao.gateway.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Eight bytes that every process of one machine maps: the big-endian count of milliseconds by which
 * the domain clock is ahead of the real one. It never gets smaller.
 */
final class ClockFile {

  private static final int SIZE = Long.BYTES;
  private static final VarHandle OFFSET =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final MappedByteBuffer bytes;

  private ClockFile(MappedByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Maps the file; one that is not there yet begins with an offset of zero. */
  static ClockFile open(Path path) {
    try {
      if (Files.exists(path) && Files.size(path) != SIZE) {
        throw new IllegalStateException("The clock file " + path + " is not 8 bytes long");
      }
      try (FileChannel channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        return new ClockFile(channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The clock file " + path + " cannot be used", e);
    }
  }

  long offsetMillis() {
    return (long) OFFSET.getVolatile((ByteBuffer) bytes, 0);
  }

  /** Moves the offset forward and returns true, or leaves it and returns false. */
  synchronized boolean advanceTo(long offsetMillis) {
    if (offsetMillis < offsetMillis()) {
      return false;
    }
    OFFSET.setVolatile((ByteBuffer) bytes, 0, offsetMillis);
    bytes.force();
    return true;
  }
}
