package org.duibiao.benchmark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command {@code ./deploy/bench}; each measurement is a subcommand. */
@Command(
    name = "deploy/bench",
    description = "Measures the whole system and prints the figures.",
    subcommands = {ScaleCommand.class, RemindersCommand.class},
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything ran; whether a figure keeps its limit is told in the table",
      "1:something went wrong, or was answered with an error",
      "2:a wrong option"
    })
final class Bench {
  private Bench() {}

  public static void main(String[] words) {
    System.exit(commandLine().execute(words));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command.getErr().println(failure);
              return 1;
            });
  }
}
