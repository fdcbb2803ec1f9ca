package org.duibiao.chassis.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A folder and a bucket, on a server of its own, keep files alike. */
class FileStoreTest {
  @TempDir static Path folder;
  private static S3Server server;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static FileStore store(FilesConfig.Kind kind) {
    return kind == FilesConfig.Kind.S3
        ? S3Store.of(server.config())
        : new FolderStore(folder.resolve("store"));
  }

  private static Path file(int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return Files.write(folder.resolve(UUID.randomUUID().toString()), bytes);
  }

  @ParameterizedTest
  @EnumSource
  void givesBackWhatItWasGivenAndNothingOnceItIsDeleted(FilesConfig.Kind kind) throws IOException {
    FileStore store = store(kind);
    UUID key = UUID.randomUUID();
    Path file = file(3_000_001);

    store.put(key, file);

    try (InputStream kept = store.open(key)) {
      assertThat(kept).hasSameContentAs(Files.newInputStream(file));
    }
    store.delete(key);
    store.delete(key);
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> store.open(key));
  }

  @ParameterizedTest
  @EnumSource
  void saysSoWhenNothingCanBeKept(FilesConfig.Kind kind) throws IOException {
    FileStore broken =
        kind == FilesConfig.Kind.S3
            ? S3Store.of(server.config("another secret"))
            : new FolderStore(file(1).resolve("below-a-file"));
    Path file = file(10);

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> broken.put(UUID.randomUUID(), file));
  }

  @Test
  void aFolderTakesAwayWhatACrashHasLeftHalfWritten() throws IOException {
    FolderStore store = new FolderStore(folder.resolve("crashed"));
    UUID key = UUID.fromString("abcd0000-0000-4000-8000-000000000000");
    store.put(key, file(10));
    Path whole = folder.resolve("crashed/ab/cd/" + key);
    Path part = Files.move(whole, whole.resolveSibling(key + ".part"));

    store.delete(key);

    assertThat(part).doesNotExist();
  }
}
