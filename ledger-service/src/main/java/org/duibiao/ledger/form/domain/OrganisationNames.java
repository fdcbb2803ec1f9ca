package org.duibiao.ledger.form.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Organisations by what people call them: name, short name or code, whatever the blanks and the
 * width of the letters; a code in brackets after a name decides between those of the same name.
 */
public final class OrganisationNames {
  private static final Pattern WITH_CODE = Pattern.compile("(.*)\\(([a-z0-9][a-z0-9-]*)\\)");
  private static final int SUGGESTED = 3;
  private static final double ALIKE = 0.3;

  private final Map<String, Set<String>> codes = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** An organisation of the form. */
  public record Known(String code, String name, String shortName) {}

  /** These organisations. */
  public OrganisationNames(List<Known> known) {
    for (Known one : known) {
      names.put(one.code(), one.name());
      add(one.name(), one.code());
      add(one.shortName(), one.code());
    }
  }

  private void add(String name, String code) {
    if (name != null && !name.isBlank()) {
      codes.computeIfAbsent(FormColumn.normal(name), key -> new LinkedHashSet<>()).add(code);
    }
  }

  /** Whether a name alone says which one is meant. */
  public boolean unambiguous(String name) {
    return codes.getOrDefault(FormColumn.normal(name), Set.of()).size() == 1;
  }

  /** The codes of those a text may mean: one, none, or several of the same name. */
  public Set<String> meant(String text) {
    String word = FormColumn.normal(text);
    if (names.containsKey(word)) {
      return Set.of(word);
    }
    Set<String> named = codes.get(word);
    if (named != null) {
      return named;
    }
    Matcher coded = WITH_CODE.matcher(word);
    return coded.matches() && names.containsKey(coded.group(2)) ? Set.of(coded.group(2)) : Set.of();
  }

  /** The names most like a text that none has, the nearest first. */
  public List<String> nearest(String text) {
    Set<String> wanted = pairs(FormColumn.normal(text));
    Map<String, Double> likeness = new HashMap<>();
    codes.forEach(
        (name, of) ->
            of.forEach(code -> likeness.merge(code, like(wanted, pairs(name)), Math::max)));
    return likeness.entrySet().stream()
        .filter(one -> one.getValue() >= ALIKE)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SUGGESTED)
        .map(one -> names.get(one.getKey()) + "（" + one.getKey() + "）")
        .toList();
  }

  private static double like(Set<String> some, Set<String> others) {
    Set<String> common = new HashSet<>(some);
    common.retainAll(others);
    int all = some.size() + others.size();
    return all == 0 ? 0 : 2.0 * common.size() / all;
  }

  private static Set<String> pairs(String text) {
    List<String> characters = new ArrayList<>();
    text.codePoints().mapToObj(Character::toString).forEach(characters::add);
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < characters.size(); i++) {
      pairs.add(characters.get(i) + characters.get(i + 1));
    }
    return pairs;
  }
}
