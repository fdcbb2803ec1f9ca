package org.duibiao.ledger.figure.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a figure came to.
 *
 * @param required what is asked for by now: times, or hours per person; null where no number is
 *     stated
 * @param done how much of it there is: times, or persons or branches that reach it
 * @param missing what lacks
 * @param of how many persons, branches or events are looked at; null where times are counted
 * @param gaps the months, quarters or terms without, or the branches that do not reach it
 * @param shortPeople who does not reach it
 * @param words key of the explanation's words, and what they mention
 */
public record Measure(
    BigDecimal required,
    BigDecimal done,
    BigDecimal missing,
    Integer of,
    List<String> gaps,
    List<ShortPerson> shortPeople,
    Basis basis,
    FigureState state,
    Explanation words) {

  /** Somebody who does not reach the figure: what they have, and what is asked for. */
  public record ShortPerson(
      String staffNumber, String name, BigDecimal hours, BigDecimal required) {}

  /** Words by their key in the bundle, and what they mention. */
  public record Explanation(String key, List<Object> arguments) {
    /** Words that mention some values. */
    public static Explanation of(String key, Object... arguments) {
      return new Explanation("figure." + key, List.of(arguments));
    }
  }

  /** Something of which there is nothing to count. */
  public static Measure none(Basis basis, String key, Object... arguments) {
    return new Measure(
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        basis,
        FigureState.NOT_COUNTABLE,
        Explanation.of(key, arguments));
  }

  /** Times against times. */
  public static Measure times(
      int required, int done, List<String> gaps, Basis basis, Explanation words) {
    int missing = Math.max(0, required - done);
    return new Measure(
        BigDecimal.valueOf(required),
        BigDecimal.valueOf(done),
        BigDecimal.valueOf(missing),
        null,
        gaps,
        List.of(),
        basis,
        missing == 0 ? FigureState.MET : FigureState.SHORT,
        words);
  }

  /** How many of some reach it; all must. */
  public static Measure share(
      BigDecimal required, int done, int of, List<String> gaps, Basis basis, Explanation words) {
    return new Measure(
        required,
        BigDecimal.valueOf(done),
        BigDecimal.valueOf((long) of - done),
        of,
        gaps,
        List.of(),
        basis,
        done == of ? FigureState.MET : FigureState.SHORT,
        words);
  }

  /** The same, with those who do not reach it. */
  public Measure shortOf(List<ShortPerson> people) {
    return new Measure(required, done, missing, of, gaps, people, basis, state, words);
  }
}
