package org.duibiao.notification.robot.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.transmission.domain.Outcome;

/**
 * A service whose groups have robots: how one posts to them and what their answers mean. Invariant:
 * only the number that says so counts as taken. All of them say no with HTTP 200, too.
 */
public abstract class RobotService {
  private static final int TOO_MANY = 429;

  private final Set<Integer> tooFast;
  private final Duration pause;
  private final Map<Integer, String> forGood;

  /**
   * @param tooFast the codes with which it asks for fewer
   * @param pause for how long nothing is sent then
   * @param forGood the codes that will be the same the next time, each with what they mean
   */
  RobotService(Set<Integer> tooFast, Duration pause, Map<Integer, String> forGood) {
    this.tooFast = Set.copyOf(tooFast);
    this.pause = pause;
    this.forGood = Map.copyOf(forGood);
  }

  /** The channel of its robots. */
  public abstract Channel channel();

  /** The least time between two messages of one robot. */
  public abstract Duration spacing();

  /** The name of the number that says whether a message was taken. */
  public abstract String codeField();

  /**
   * Writes a request.
   *
   * @param secret with which the robot signs; empty where its group asks for no signature
   * @param now by the real clock
   */
  public abstract RobotRequest write(
      String address, Optional<String> secret, RobotWords words, Instant now);

  /**
   * Reads an answer.
   *
   * @param code the number it came with; empty if it is no JSON or has none
   */
  public final Outcome read(int status, Optional<Integer> code) {
    if (code.isEmpty()) {
      return unread(status);
    }
    int number = code.get();
    if (number == 0 && status == 200) {
      return new Outcome.Sent(status);
    }
    if (tooFast.contains(number)) {
      return new Outcome.Throttled(status, pause, "the robot sends too fast: code " + number);
    }
    String known = forGood.get(number);
    return known == null
        ? Outcome.Failed.because(status, "refused with code " + number)
        : new Outcome.Rejected(status, known + ": code " + number);
  }

  /** Nothing says that it was taken. What came with 2xx may have been, and is not repeated. */
  private Outcome unread(int status) {
    if (status == TOO_MANY) {
      return new Outcome.Throttled(status, pause, "the robot sends too fast");
    }
    return status >= 200 && status < 300
        ? new Outcome.Unknown("an answer without a code")
        : Outcome.Failed.because(status, "not taken");
  }
}
