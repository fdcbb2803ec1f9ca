package org.duibiao.chassis.lists;

import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.Inputs;

/**
 * What is searched for: a piece of text of two characters or more, which is found wherever it
 * stands, whatever the case of its letters; no character has a meaning of its own.
 */
public record SearchWords(String text) {
  private static final int LONGEST = 100;

  /**
   * The words of the parameter {@code q}; absent stays absent.
   *
   * @throws DomainException MALFORMED_REQUEST if it is longer than can be, or a single character
   */
  public static Optional<SearchWords> of(String q) {
    if (q == null || q.isBlank()) {
      return Optional.empty();
    }
    String words = Inputs.text("q", q.strip(), LONGEST);
    if (words.codePointCount(0, words.length()) < 2) {
      throw new DomainException(
          CommonProblem.MALFORMED_REQUEST,
          List.of(new DomainException.Fault("?q", "query.search")));
    }
    return Optional.of(new SearchWords(words));
  }

  /** The condition that an expression has the words; the expression must be the index's own. */
  public static String in(String expression) {
    return SearchPlace.indexed(expression);
  }
}
