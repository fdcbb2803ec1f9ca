package org.duibiao.systemtests.client;

/**
 * The system did something else than the story says. Invariant: the message says what was expected,
 * what came, and where.
 */
public final class NotAsTold extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAsTold(String expected, String seen, String where) {
    super("expected: " + expected + "\n  came:     " + seen + "\n  where:    " + where);
  }
}
