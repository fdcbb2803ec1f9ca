package org.duibiao.systemtests.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notice's own words: annex 1 附件1 and the paragraph on learning. Invariant: nothing but line
 * breaks is normalised.
 */
final class Annex {
  private static final Pattern DIMENSION = Pattern.compile("(\\d+)\\. ?(.*)");
  private static final Pattern INDICATOR = Pattern.compile("（(\\d+)）(.*)");
  private static final Pattern DOCUMENT = Pattern.compile("《(.*?)》");
  private static final String GUIDE_TITLE = "诊断工作指南";
  private static final String FIRST_READING = "习近平总书记关于教育的重要论述";

  private Annex() {}

  /**
   * The words of a guide: its title under its code, dimensions under {@code branch-1}, indicators
   * under {@code branch-1.1}, in the notice's order.
   */
  static Map<String, String> wordsOf(String guide) {
    Map<String, String> words = new LinkedHashMap<>();
    List<String> codes = new ArrayList<>(List.of("department", "branch"));
    String current = "";
    String dimension = "";
    for (String line : lines("annex-1.txt")) {
      String text = line.replaceFirst("^\t+", "");
      Matcher first = DIMENSION.matcher(text);
      Matcher second = INDICATOR.matcher(text);
      if (text.endsWith(GUIDE_TITLE)) {
        current = codes.remove(0);
        words.put(current, text);
      } else if (first.matches()) {
        dimension = current + "-" + first.group(1);
        words.put(dimension, first.group(2));
      } else if (second.matches()) {
        words.put(dimension + "." + second.group(1), second.group(2));
      }
    }
    words.keySet().removeIf(code -> !code.equals(guide) && !code.startsWith(guide + "-"));
    return words;
  }

  /** The twelve things to be read. */
  static List<String> readingList() {
    String study = String.join("\n", lines("study.txt"));
    String named = study.substring(study.indexOf("深入学习"), study.indexOf("等文件"));
    List<String> list = new ArrayList<>();
    if (named.contains(FIRST_READING)) {
      list.add(FIRST_READING);
    }
    Matcher documents = DOCUMENT.matcher(named);
    while (documents.find()) {
      list.add(documents.group(1));
    }
    return list;
  }

  private static List<String> lines(String resource) {
    try (var stream = Annex.class.getResourceAsStream("/notice/" + resource)) {
      byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
