package org.duibiao.ledger.shared.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * A place in a draft that a person has yet to fill in: {@code 【待补充：……】}. Invariant: what is filed
 * has none.
 */
public final class Placeholder {
  private static final Pattern MARKED = Pattern.compile("【待补充[^】]{0,80}】?");

  private Placeholder() {}

  /** A place where something is to be written. */
  public static String of(String what) {
    return "【待补充：" + what + "】";
  }

  /** The first that still stands in a text. */
  public static Optional<String> firstIn(String text) {
    Matcher found = MARKED.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** What keeps a written text from being filed: that it is empty, or not filled in. */
  public static List<Fault> faults(String text) {
    if (text.isBlank()) {
      return List.of(new Fault("/text", "report.empty"));
    }
    return firstIn(text)
        .map(place -> List.of(new Fault("/text", "report.placeholder", place)))
        .orElse(List.of());
  }
}
