package org.duibiao.chassis.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Files in a folder, two levels deep by the first letters of their keys. A file appears under its
 * name only when it is whole and on the disk: it is written beside, forced out, and renamed.
 */
public final class FolderStore implements FileStore {
  private static final String UNFINISHED = ".part";

  private final Path root;

  public FolderStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public void put(UUID key, Path file) {
    Path place = place(key);
    Path beside = beside(place);
    try {
      create(place.getParent());
      copy(file, beside);
      Files.move(beside, place, ATOMIC_MOVE);
      force(place.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open(UUID key) {
    try {
      return Files.newInputStream(place(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(UUID key) {
    Path place = place(key);
    try {
      boolean whole = Files.deleteIfExists(place);
      boolean part = Files.deleteIfExists(beside(place));
      if (whole || part) {
        force(place.getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (FileChannel source = FileChannel.open(from, READ);
        FileChannel target = FileChannel.open(to, CREATE_NEW, WRITE)) {
      long size = source.size();
      for (long done = 0; done < size; ) {
        done += source.transferTo(done, size - done, target);
      }
      target.force(true);
    }
  }

  /** A folder is on the disk only when the one above it says so on the disk, too. */
  private static void create(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    create(folder.getParent());
    Files.createDirectories(folder);
    force(folder.getParent());
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }

  private Path place(UUID key) {
    String name = key.toString();
    return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
  }

  private static Path beside(Path place) {
    return place.resolveSibling(place.getFileName() + UNFINISHED);
  }
}
