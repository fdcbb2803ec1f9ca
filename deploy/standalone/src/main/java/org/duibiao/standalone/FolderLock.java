package org.duibiao.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.duibiao.embedded.StartFailure;

/**
 * Lets one launcher at a time use a folder. Invariant: the lock ends with its process, whatever
 * ends that; the process id beside it is for people and scripts only.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;
  private final Path pid;

  private FolderLock(FileChannel channel, Path pid) {
    this.channel = channel;
    this.pid = pid;
  }

  static FolderLock take(StandaloneOptions options) {
    try {
      Files.createDirectories(options.run("lock").getParent());
      var channel =
          FileChannel.open(
              options.run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StartFailure(
            "Duibiao is already running from " + options.folder() + owner(options.run("pid")));
      }
      Files.writeString(options.run("pid"), ProcessHandle.current().pid() + "\n");
      return new FolderLock(channel, options.run("pid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static String owner(Path pid) throws IOException {
    return Files.exists(pid) ? " (process " + Files.readString(pid).trim() + ")" : "";
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(pid);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
