package org.duibiao.chassis.file;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the bytes of files lie, by keys of our own making. Invariant: a key is written once, so
 * that what {@link #open} gives is either whole or absent. None of it is called inside a database
 * transaction.
 */
public interface FileStore {
  /**
   * Copies a file into the store. When this returns, the bytes outlive a crash.
   *
   * @throws UncheckedIOException if they do not; something may be left under the key
   */
  void put(UUID key, Path file);

  /**
   * The bytes under a key.
   *
   * @throws UncheckedIOException if they cannot be read, or there are none
   */
  InputStream open(UUID key);

  /**
   * Takes the bytes under a key away; does nothing if there are none.
   *
   * @throws UncheckedIOException if they may still be there
   */
  void delete(UUID key);
}
