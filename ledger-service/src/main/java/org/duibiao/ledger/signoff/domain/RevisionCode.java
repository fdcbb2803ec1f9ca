package org.duibiao.ledger.signoff.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code on a paper, taken apart.
 *
 * @param organisation without dashes, in capitals
 */
public record RevisionCode(String text, String organisation, FiledKind kind, int number) {
  private static final Pattern FORM =
      Pattern.compile("([A-Z0-9]{1,63})-([A-Z0-9]{1,63})-([RL])([1-9][0-9]{0,8})-([0-9A-F]{8})");

  /** Reads a code; empty for anything else. */
  public static Optional<RevisionCode> parse(String text) {
    Matcher code = FORM.matcher(text);
    if (!code.matches()) {
      return Optional.empty();
    }
    FiledKind kind =
        Arrays.stream(FiledKind.values())
            .filter(one -> one.letter().equals(code.group(3)))
            .findFirst()
            .orElseThrow();
    return Optional.of(
        new RevisionCode(text, code.group(2), kind, Integer.parseInt(code.group(4))));
  }
}
