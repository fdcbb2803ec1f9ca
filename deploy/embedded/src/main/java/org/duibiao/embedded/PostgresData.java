package org.duibiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A PostgreSQL data folder. Invariant: it is whole or absent; it is made in a folder beside it and
 * then renamed, so that an interrupted start leaves nothing half made.
 */
record PostgresData(Path folder, boolean secured) {
  private static final int PASSWORD_BYTES = 24;

  /** For tests: everyone on loopback is let in. */
  static PostgresData trusting(Path folder) {
    return new PostgresData(folder, false);
  }

  static PostgresData secured(Path folder) {
    return new PostgresData(folder, true);
  }

  void initialise(Path log) {
    if (PostgresServer.isInitialised(folder)) {
      return;
    }
    Path making = folder.resolveSibling(folder.getFileName() + ".making");
    Folders.delete(making);
    Folders.create(making.resolve("data"));
    GuardedProcess.run(Command.of("initdb", log, Unprivileged.line(making, initdb(making))));
    if (secured) {
      Folders.move(making.resolve("password"), passwordFile());
    }
    Folders.move(making.resolve("data"), folder);
    Folders.delete(making);
  }

  private List<String> initdb(Path making) {
    var line = new ArrayList<>(List.of(Infrastructure.locate().postgresql("initdb").toString()));
    line.addAll(List.of("-D", making.resolve("data").toString(), "-U", "postgres", "-E", "UTF8"));
    line.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    if (secured) {
      Path password = making.resolve("password");
      Folders.writeSecret(password, newPassword());
      line.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password));
    } else {
      line.addAll(List.of("--auth=trust", "--no-sync"));
    }
    line.add("--no-instructions");
    return line;
  }

  private static String newPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String superuserPassword() {
    return secured ? Folders.read(passwordFile()).trim() : "postgres";
  }

  private Path passwordFile() {
    return folder.resolveSibling(folder.getFileName() + ".password");
  }

  /**
   * Removes the lock file of a postmaster that is dead. PostgreSQL does so itself unless the number
   * has meanwhile been given to another process of ours, which it cannot tell from a living
   * postmaster.
   */
  void forgetDeadPostmaster() {
    Path lock = folder.resolve("postmaster.pid");
    try {
      if (Files.exists(lock) && !isPostmaster(Files.readAllLines(lock).get(0))) {
        Files.delete(lock);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPostmaster(String pid) {
    return ProcessHandle.of(Long.parseLong(pid.trim()))
        .filter(ProcessHandle::isAlive)
        .flatMap(handle -> handle.info().command())
        .filter(command -> command.endsWith("/postgres"))
        .isPresent();
  }
}
