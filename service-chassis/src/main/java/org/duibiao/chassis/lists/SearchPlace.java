package org.duibiao.chassis.lists;

/**
 * Where words are looked for.
 *
 * @param finds the question to the index that gives the keys of what has the words
 * @param rows the question that gives the list's own keys for those, which it names {@code %s}
 * @param walks the condition that a row of the list has the words
 */
public record SearchPlace(String finds, String rows, String walks) {
  private static final String NAMED =
      "%1$s.name || ' ' || coalesce(%1$s.short_name, '') || ' ' || %1$s.code";

  /** The condition that an expression has the words; the expression must be the index's own. */
  public static String indexed(String expression) {
    return "search_bigrams(%s) @> search_bigrams(:q) and ".formatted(expression)
        + walked(expression);
  }

  /** The same without the index. */
  public static String walked(String expression) {
    return "position(lower(:q) in lower(%s)) > 0".formatted(expression);
  }

  /** In the name, short name or code of the organisation that a column names, which is the key. */
  public static SearchPlace organisation(String column) {
    return organisation(column, keys("text"));
  }

  /** The same where the list's rows have another key. */
  public static SearchPlace organisation(String column, String rows) {
    return new SearchPlace(
        "select s.code from organisation_node s where " + indexed(NAMED.formatted("s")),
        rows,
        "exists (select 1 from organisation_node s where s.code = "
            + column
            + " and "
            + walked(NAMED.formatted("s"))
            + ")");
  }

  /** The keys that were found, of a type. */
  public static String keys(String type) {
    return "select unnest(cast(%s as " + type + "[]))";
  }
}
