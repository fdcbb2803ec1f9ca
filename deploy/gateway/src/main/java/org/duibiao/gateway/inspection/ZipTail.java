package org.duibiao.gateway.inspection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A zip as it comes in, of which the last bytes are remembered: who reads entry by entry cannot
 * tell one that was cut off between two entries from a whole one.
 */
final class ZipTail extends FilterInputStream {

  private static final int LENGTH = 22;
  private static final int SIGNATURE = 0x06054b50;
  private static final int ENTRIES = 10;
  private static final int MANY = 0xFFFF;

  private final byte[] last = new byte[LENGTH];

  ZipTail(InputStream zip) {
    super(zip);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = in.read(bytes, from, length);
    if (count > 0) {
      int fresh = Math.min(count, LENGTH);
      System.arraycopy(last, fresh, last, 0, LENGTH - fresh);
      System.arraycopy(bytes, from + count - fresh, last, LENGTH - fresh, fresh);
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return read(new byte[(int) Math.min(count, LENGTH)]);
  }

  /** Whether what was read ends as a zip of so many entries does. */
  boolean closes(int entries) {
    ByteBuffer end = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
    return end.getInt(0) == SIGNATURE
        && (end.getShort(ENTRIES) & 0xFFFF) == Math.min(entries, MANY);
  }
}
