package org.duibiao.systemtests.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.client.NotAsTold;
import org.duibiao.systemtests.story.Situation;
import org.duibiao.systemtests.story.Step;
import org.duibiao.systemtests.story.Story;

/**
 * Tells the story to a person at a terminal, one line a step. Invariant: the exit code is 0 only if
 * every step was as told; 1 if one was not, 2 for a wrong option, 3 if no healthy system answers.
 */
public final class Demo implements Story.Listener {
  private final PrintStream out;
  private final long begin = System.nanoTime();
  private long stepBegin = begin;

  private Demo(PrintStream out) {
    this.out = out;
  }

  /** See {@link DemoOptions} for what may be given. */
  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new Demo(out).run(arguments));
  }

  private int run(String[] arguments) {
    try {
      DemoOptions options = DemoOptions.of(arguments);
      Gateway gateway = new Gateway(options.gateway(), options.keycloak());
      return isUp(gateway, options) ? tell(gateway) : 3;
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  private boolean isUp(Gateway gateway, DemoOptions options) {
    try {
      gateway.anyone().get("/q/health").expect(200);
      return true;
    } catch (NotAsTold e) {
      out.println("No healthy Duibiao at " + options.gateway() + ": start it with ./deploy/up");
      out.println("  " + e.getMessage());
      return false;
    }
  }

  private int tell(Gateway gateway) {
    try {
      Situation situation = Story.begin(gateway);
      out.printf(
          Locale.ROOT,
          "Campaign %s, domain clock at %s, ledgers due %s (D); %d steps through %d organisations%n",
          situation.campaign(),
          situation.today(),
          situation.due(),
          Story.length(),
          situation.roster().organisations().size());
      Story.tell(situation, this);
      out.printf(
          Locale.ROOT,
          "All %d steps as told, in %.1f s. The clock now stands a day after the due date; the next run lives through its own copy.%n",
          Story.length(),
          seconds(begin));
      return 0;
    } catch (NotAsTold e) {
      if (stepBegin == begin) {
        out.println("NOT AS TOLD before the first step:\n  " + e.getMessage());
      }
      return 1;
    }
  }

  @Override
  public void passed(int number, Step step, String seen) {
    out.printf(
        Locale.ROOT,
        "%2d  %4.1f s  %s: %s. Proves: %s.%n",
        number,
        seconds(stepBegin),
        step.title(),
        seen,
        step.proves());
    stepBegin = System.nanoTime();
  }

  @Override
  public void failed(int number, Step step, RuntimeException why) {
    out.printf(
        Locale.ROOT,
        "%2d  %4.1f s  NOT AS TOLD: %s%n  %s%n",
        number,
        seconds(stepBegin),
        step.title(),
        why instanceof NotAsTold ? why.getMessage() : why.toString());
    stepBegin = System.nanoTime();
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }
}
