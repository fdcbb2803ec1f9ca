package org.duibiao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs when we are root, which they refuse to be.
 *
 * <p>As an ordinary user nothing is needed. As root they run in a user namespace of their own
 * ({@code unshare -U}), in which nobody is root: they see themselves as the overflow user, yet to
 * the file system they remain the owner of the data, so neither the checkout nor the data folder
 * needs other permissions. Where namespaces are forbidden (some containers), they run as user 65534
 * by {@code setpriv}, and the data folder is given to that user; then the checkout must be readable
 * to it.
 */
final class Unprivileged {
  private static final String NOBODY = "65534";
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> OTHER_USER =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  private Unprivileged() {}

  /**
   * The command line in the form in which PostgreSQL accepts to run; {@code data} is what it writes
   * to.
   */
  static List<String> line(Path data, List<String> line) {
    if (!isRoot()) {
      return line;
    }
    var all =
        new ArrayList<>(
            succeeds(append(NAMESPACE, List.of("true"))) ? NAMESPACE : asNobody(data, line));
    all.addAll(line);
    return all;
  }

  private static List<String> asNobody(Path data, List<String> line) {
    if (!succeeds(append(OTHER_USER, List.of(line.get(0), "--version")))) {
      throw new StartFailure(
          "PostgreSQL does not run as root, and here neither a user namespace nor another user will do ("
              + line.get(0)
              + " must be readable to user "
              + NOBODY
              + "): start this as an ordinary user");
    }
    if (!succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY, data.toString()))) {
      throw new StartFailure("The folder " + data + " could not be given to user " + NOBODY);
    }
    return OTHER_USER;
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static List<String> append(List<String> head, List<String> tail) {
    var all = new ArrayList<>(head);
    all.addAll(tail);
    return all;
  }

  private static boolean succeeds(List<String> line) {
    try {
      return new ProcessBuilder(line)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
