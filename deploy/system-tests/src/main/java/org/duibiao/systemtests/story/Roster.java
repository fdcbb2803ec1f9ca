package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duibiao.systemtests.client.Caller;

/**
 * The organisations below the one that runs the campaign, as the catalog has them.
 *
 * @param top the one that runs it
 * @param organisations itself and all below it, by code
 * @param delegates those who act for others by a delegation that somebody has given
 */
public record Roster(String top, Map<String, Organisation> organisations, Set<String> delegates) {
  /** 党总支. */
  static final String GENERAL_BRANCH = "GENERAL_BRANCH";

  /** 直属党支部. */
  static final String DIRECT_BRANCH = "DIRECT_BRANCH";

  /** 党支部. */
  static final String BRANCH = "BRANCH";

  /**
   * The organisations of the sample college: those in which people can log in, or are appointed.
   */
  private static final Pattern SAMPLE =
      Pattern.compile("dept-01(-b[1-3])?|dept-02(-b[1-9])?|dept-0[3-8](-b[1-8])?|direct-0[1-3]");

  /** One of them. */
  public record Organisation(String code, String type, String parent) {}

  static Roster read(Caller office, String top, LocalDate today) {
    Map<String, Organisation> all = new LinkedHashMap<>();
    for (JsonNode one : office.all("/api/catalog/v1/organisations")) {
      JsonNode end = one.path("validTo");
      if (!end.isTextual() || !LocalDate.parse(end.asText()).isBefore(today)) {
        String code = one.path("code").asText();
        all.put(
            code,
            new Organisation(
                code,
                one.path("type").asText(),
                one.path("parent").isTextual() ? one.path("parent").asText() : null));
      }
    }
    Map<String, Organisation> below = new LinkedHashMap<>(all);
    below.values().removeIf(one -> !isBelow(all, one, top));
    return new Roster(top, below, delegates(office));
  }

  private static Set<String> delegates(Caller office) {
    return office.all("/api/catalog/v1/delegations?state=ACTIVE").stream()
        .map(one -> one.path("to").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isBelow(
      Map<String, Organisation> all, Organisation organisation, String top) {
    Organisation one = organisation;
    while (one != null && !one.code().equals(top)) {
      one = one.parent() == null ? null : all.get(one.parent());
    }
    return one != null;
  }

  /** Codes of those of these types. */
  Set<String> of(String... types) {
    Set<String> wanted = Set.of(types);
    return organisations.values().stream()
        .filter(one -> wanted.contains(one.type()))
        .map(Organisation::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everyone who owes a ledger. */
  Set<String> owing() {
    return of(GENERAL_BRANCH, DIRECT_BRANCH, BRANCH);
  }

  /** Codes of those directly below. */
  Set<String> below(String parent) {
    return organisations.values().stream()
        .filter(one -> parent.equals(one.parent()))
        .map(Organisation::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether an organisation is the sample's, not one that somebody has added since. */
  static boolean inSample(String code) {
    return SAMPLE.matcher(code).matches();
  }

  /** An organisation and all below it. */
  List<String> subtree(String code) {
    List<String> found = new ArrayList<>(List.of(code));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(below(found.get(i)));
    }
    return found;
  }
}
