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
   * One fault in the input, in words of the type's bundle.
   *
   * @param pointer where it is
   * @param messageKey key in the bundle of the problem's type
   * @param arguments what the words mention
   */
  public record Fault(String pointer, String messageKey, Object... arguments) {}

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
        violations(fault -> words.text(type.bundle(), fault.messageKey(), fault.arguments())));
  }

  private List<Violation> violations(Function<Fault, String> text) {
    return faults.stream().map(fault -> new Violation(fault.pointer(), text.apply(fault))).toList();
  }
}
