package org.duibiao.chassis.problem;

import java.util.List;
import java.util.function.Function;

/**
 * A rule said no. It carries the kind of failure and the values that its words mention, and never a
 * text of its own: the words are chosen by the caller's language.
 */
public class DomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient Object[] arguments;
  private final transient List<Fault> faults;

  /**
   * One fault in the input.
   *
   * @param pointer where it is
   * @param wordsOf in whose bundle its words stand; null for that of the problem's own type
   * @param messageKey key in that bundle
   * @param arguments what the words mention
   */
  public record Fault(String pointer, ProblemType wordsOf, String messageKey, Object... arguments) {
    public Fault(String pointer, String messageKey, Object... arguments) {
      this(pointer, null, messageKey, arguments);
    }

    private String text(Words words, ProblemType type) {
      return words.text((wordsOf == null ? type : wordsOf).bundle(), messageKey, arguments);
    }
  }

  public DomainException(ProblemType type, Object... arguments) {
    this(type, List.of(), arguments);
  }

  public DomainException(ProblemType type, List<Fault> faults, Object... arguments) {
    super(type.slug());
    this.type = type;
    this.arguments = arguments.clone();
    this.faults = List.copyOf(faults);
  }

  public ProblemType type() {
    return type;
  }

  /** Where in the input it went wrong; empty where the whole did. */
  public List<Fault> faults() {
    return faults;
  }

  /** Tells it in words: the function looks a text up by its key and fills in the arguments. */
  Problem tell(Words words, String instance) {
    return new Problem(
        type.uri(),
        words.text(type.bundle(), type.slug() + ".title"),
        type.status(),
        words.text(type.bundle(), type.slug() + ".detail", arguments),
        instance,
        violations(fault -> fault.text(words, type)));
  }

  private List<Violation> violations(Function<Fault, String> text) {
    return faults.stream().map(fault -> new Violation(fault.pointer(), text.apply(fault))).toList();
  }
}
