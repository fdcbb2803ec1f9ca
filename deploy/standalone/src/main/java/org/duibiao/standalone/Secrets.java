package org.duibiao.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The passwords of the databases and the keys of services: random for each data folder, in a file
 * that only its owner may read. Invariant: a password never changes while its data lives.
 */
record Secrets(Properties passwords) {
  private static final int BYTES = 32;

  static Secrets of(Path file, List<String> names) {
    try {
      var passwords = new Properties();
      if (Files.exists(file)) {
        try (var in = Files.newBufferedReader(file)) {
          passwords.load(in);
        }
      }
      if (!passwords.stringPropertyNames().containsAll(names)) {
        names.forEach(name -> passwords.putIfAbsent(name, random()));
        save(file, passwords);
      }
      return new Secrets(passwords);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String password(String name) {
    return passwords.getProperty(name);
  }

  private static void save(Path file, Properties passwords) throws IOException {
    Files.createDirectories(file.getParent());
    Path making = file.resolveSibling(file.getFileName() + ".making");
    Files.deleteIfExists(making);
    Files.createFile(
        making, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = Files.newBufferedWriter(making)) {
      passwords.store(out, "Passwords of the databases and keys of the services of this folder");
    }
    Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Secrets of " + passwords.stringPropertyNames();
  }
}
