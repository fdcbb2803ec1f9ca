package org.duibiao.ledger.form.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.duibiao.ledger.shared.domain.NothingSaid;
import org.duibiao.ledger.shared.domain.NumberedText;
import org.duibiao.ledger.shared.domain.NumberedText.Kind;

/**
 * Several things in one cell, as people write them and as they are written for people. Invariant:
 * what {@link #write} has written {@link #read} reads back the same.
 *
 * <p>Written, each begins with its number and an en space, and its further lines with an
 * ideographic space: that is how it is told from numbers within a text. A single thing stands as it
 * is, where it could not be taken for several.
 */
public final class CellText {
  private static final char OWN_SPACE = '\u2002';
  private static final char FURTHER = '\u3000';
  private static final Pattern OWN = Pattern.compile("(\\d{1,4})\\.\u2002(.*)", Pattern.DOTALL);
  private static final Pattern ANY_NUMBER =
      Pattern.compile("[ \\t]*[（(]?(\\d{1,4})[.．、）)](?!\\d)[ \\t]*(.*)");

  private CellText() {}

  /**
   * The text of a cell.
   *
   * @param column what is written into it
   */
  public static String write(List<CellItem> items, FormColumn column) {
    List<String> words = items.stream().map(item -> tagged(item, column)).toList();
    if (words.size() == 1
        && !NothingSaid.ofProblems(words.get(0))
        && read(words.get(0), column).equals(words)) {
      return words.get(0);
    }
    return String.join(
        "\n",
        IntStream.range(0, words.size())
            .mapToObj(i -> (i + 1) + "." + OWN_SPACE + words.get(i).replace("\n", "\n" + FURTHER))
            .toList());
  }

  /** A tag that stands for none keeps a text's own brackets from being taken for one. */
  private static String tagged(CellItem item, FormColumn column) {
    if (item.tag() != null) {
      return "【" + item.tag() + "】" + item.text();
    }
    return item.text().startsWith("【") || Tags.looksTagged(item.text(), column)
        ? "【】" + item.text()
        : item.text();
  }

  /** The things that stand in a cell, with their tags before them. */
  public static List<String> read(String cell, FormColumn column) {
    return parts(cell, column).parts();
  }

  /** The same, and what of it was not clear. */
  public static NumberedText parts(String cell, FormColumn column) {
    String text = cell.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.isEmpty()) {
      return NumberedText.clear(List.of());
    }
    List<String> lines = List.of(text.split("\n", -1));
    if (OWN.matcher(lines.get(0)).matches()) {
      return NumberedText.clear(own(lines).stream().filter(part -> !part.isBlank()).toList());
    }
    return NumberedText.of(text, kind(column));
  }

  private static Kind kind(FormColumn column) {
    return switch (column) {
      case PROBLEMS -> Kind.PROBLEMS;
      case PRACTICES -> Kind.PRACTICES;
      default -> Kind.STORIES;
    };
  }

  /** As {@link #write} wrote it; people may have added numbered lines of their own. */
  private static List<String> own(List<String> lines) {
    List<StringBuilder> parts = new ArrayList<>();
    for (String line : lines) {
      Optional<String> begun = begun(line, parts.size() + 1);
      if (begun.isPresent()) {
        parts.add(new StringBuilder(begun.get()));
      } else if (!line.isEmpty()) {
        String further = line.charAt(0) == FURTHER ? line.substring(1) : line;
        parts.get(parts.size() - 1).append('\n').append(further);
      }
    }
    return parts.stream().map(StringBuilder::toString).map(String::strip).toList();
  }

  private static Optional<String> begun(String line, int number) {
    Matcher own = OWN.matcher(line);
    if (own.matches()) {
      return Optional.of(own.group(2));
    }
    Matcher any = ANY_NUMBER.matcher(line);
    boolean next =
        !line.startsWith(String.valueOf(FURTHER))
            && any.matches()
            && Integer.parseInt(any.group(1)) == number;
    return next ? Optional.of(any.group(2)) : Optional.empty();
  }

  /** The things in a cell, their tags taken off; an indicator is told by its code. */
  public static List<CellItem> items(
      String cell, FormColumn column, Function<String, Optional<String>> indicator) {
    return read(cell, column).stream().map(part -> Tags.taken(part, column, indicator)).toList();
  }
}
