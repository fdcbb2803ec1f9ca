package org.duibiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * A Keycloak home folder that shares the gathered program by links and has data of its own, so that
 * several servers can run from one built copy. Invariant: {@code data/import} holds exactly the
 * realms of this start.
 */
record KeycloakHome(Path folder) {
  private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes");
  private static final int PASSWORD_BYTES = 18;

  static KeycloakHome prepare(Path folder, List<Path> realms) {
    try {
      Files.createDirectories(folder);
      for (String part : SHARED) {
        Files.deleteIfExists(folder.resolve(part));
        Files.createSymbolicLink(
            folder.resolve(part), Infrastructure.locate().keycloak().resolve(part));
      }
      Path imports = folder.resolve("data/import");
      Folders.delete(imports);
      Files.createDirectories(imports);
      for (Path realm : realms) {
        Files.copy(realm, imports.resolve(realm.getFileName()));
      }
      return new KeycloakHome(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the links away again, so that the folder holds nothing but data while no server runs. */
  void unlink() {
    try {
      for (String part : SHARED) {
        Files.deleteIfExists(folder.resolve(part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String adminPassword() {
    Path file = folder.resolve("admin.password");
    if (!Files.exists(file)) {
      var bytes = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(bytes);
      Folders.writeSecret(file, HexFormat.of().formatHex(bytes));
    }
    return Folders.read(file);
  }
}
