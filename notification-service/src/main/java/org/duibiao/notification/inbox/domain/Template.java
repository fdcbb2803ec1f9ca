package org.duibiao.notification.inbox.domain;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a message, in Chinese and English, in which a name in braces stands for what it
 * means there. Invariant of those that are used: every name in braces is one of {@link #NAMES}.
 */
public record Template(String name, Words zh, Words en) {
  /** What may stand in braces. */
  public static final Set<String> NAMES =
      Set.of("subject", "due", "days", "organisation", "count", "names");

  private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)\\}");

  /** A headline and a text in one language. */
  public record Words(String title, String text) {
    /** Names in braces that mean nothing; a lone brace counts, too. */
    public Set<String> unknown() {
      Set<String> found = new TreeSet<>();
      collect(title, found);
      collect(text, found);
      return found;
    }

    private static void collect(String words, Set<String> found) {
      Matcher braced = BRACED.matcher(words);
      while (braced.find()) {
        if (!NAMES.contains(braced.group(1))) {
          found.add(braced.group());
        }
      }
      String rest = braced.replaceAll("");
      if (rest.contains("{") || rest.contains("}")) {
        found.add(rest.contains("{") ? "{" : "}");
      }
    }
  }

  /** The words with what the names mean put in; what is put in is not looked at again. */
  public static String fill(String words, Map<String, String> meanings) {
    return BRACED
        .matcher(words)
        .replaceAll(
            braced ->
                Matcher.quoteReplacement(meanings.getOrDefault(braced.group(1), braced.group())));
  }

  /** The same words have the same id, so that what was sent with them stays readable. */
  public UUID id() {
    String all = String.join("\u0000", name, zh.title(), zh.text(), en.title(), en.text());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }
}
