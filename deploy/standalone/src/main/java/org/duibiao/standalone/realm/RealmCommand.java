package org.duibiao.standalone.realm;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code ./deploy/realm} runs: prints the realm with the named overlays. Exit codes: 0
 * printed, 2 wrong use. Invariant: nothing is printed to standard output but one whole realm.
 */
public final class RealmCommand {
  private RealmCommand() {}

  /** First the folder of the realms, then overlays in the order in which they are laid on. */
  public static void main(String[] words) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var arguments = List.of(words);
    try {
      var source = new RealmSource(Path.of(arguments.get(0)));
      var overlays = arguments.subList(1, arguments.size());
      out.print(RealmSource.text(source.duibiao(overlays)));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }
}
