package org.duibiao.systemtests.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a request is about.
 *
 * @param organisation whose it is
 * @param owners the persons whose it is, none if it is an organisation's or nobody's
 * @param kind how the request names it
 * @param values what fills the request's parameters, by {@code segment/{parameter}}
 */
record Target(Place organisation, Set<String> owners, Kind kind, Map<String, String> values) {
  enum Kind {
    /** In the path or the body. */
    NAMED,
    /** In a row of the body, which is refused as a row. */
    ROW,
    /** As the filter of a list. */
    FILTER,
    /** Not at all: a list of everything that there is for the caller in a campaign. */
    CAMPAIGN,
    /** Not at all: a list of everything that there is for the caller. */
    EVERYTHING
  }

  /** Whether it is a list that no organisation narrows. */
  boolean everything() {
    return kind == Kind.EVERYTHING || kind == Kind.CAMPAIGN;
  }

  /**
   * What becomes of somebody for whom it exists, but whom no cell gives it: a list merely leaves it
   * out.
   *
   * @param listed whether it exists for them in a role that may list at all
   */
  Outcome whereShown(boolean listed) {
    return switch (kind) {
      case NAMED -> Outcome.FORBIDDEN;
      case ROW -> Outcome.ABSENT;
      case FILTER -> listed ? Outcome.GRANTED : Outcome.FORBIDDEN;
      case CAMPAIGN, EVERYTHING -> Outcome.GRANTED;
    };
  }

  /**
   * For whom it exists. A delegation may be known to somebody who does not see its organisation, so
   * that filter is not looked up: a foreign organisation gives an empty list, as an absent one.
   */
  Bound bound(Bound byTheTable) {
    return switch (kind) {
      case NAMED, ROW -> byTheTable;
      case FILTER -> byTheTable == Bound.DELEGATION ? Bound.NOBODY : byTheTable;
      case CAMPAIGN -> Bound.CAMPAIGN;
      case EVERYTHING -> Bound.NOBODY;
    };
  }

  /** The same with one value replaced by another of the same form that nothing has. */
  Target without(String key) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.computeIfPresent(key, (name, value) -> absent(value));
    return new Target(organisation, owners, kind, changed);
  }

  private static String absent(String value) {
    return value.matches("[0-9a-f]{8}-[0-9a-f-]{27}")
        ? UUID.randomUUID().toString()
        : "z".repeat(value.length());
  }

  @Override
  public String toString() {
    return everything() ? "everything" : organisation + (owners.isEmpty() ? "" : " " + owners);
  }
}
