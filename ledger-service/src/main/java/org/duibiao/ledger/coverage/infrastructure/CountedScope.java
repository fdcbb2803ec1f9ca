package org.duibiao.ledger.coverage.infrastructure;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is counted anew: one obligation, or those of organisations with all below or without. */
record CountedScope(String chosen, String condition, Map<String, Object> values) {
  private static final String SUBTREE =
      """
      subtree (code, path, type) as (
        select n.code, n.path, n.type from organisation_node n where n.code in (:codes)
        union
        select c.code, c.path, c.type from subtree s join organisation_node c on c.parent = s.code
      )""";

  private static final String OWNER =
      """
      subtree (code, path, type) as (
        select n.code, n.path, n.type
        from obligation x join organisation_node n on n.code = x.organisation where x.id = :id
      )""";

  private static final String NAMED =
      """
      subtree (code, path, type) as (
        select n.code, n.path, n.type from organisation_node n where n.code in (:codes)
      )""";

  /** An array, so that an index finds the few among a province's. */
  private static final String BELOW = "o.organisation = any (array(select code from subtree))";

  /** Some organisations in a campaign; a thousand at most, whatever the database knows of them. */
  static CountedScope named(String campaign, Collection<String> organisations) {
    return new CountedScope(
        NAMED,
        "o.campaign = :campaign and o.organisation in (:codes)",
        Map.of("campaign", campaign, "codes", organisations));
  }

  /** Organisations and all below them. */
  static CountedScope below(Collection<String> organisations) {
    return new CountedScope(SUBTREE, BELOW, Map.of("codes", organisations));
  }

  /** One obligation. */
  static CountedScope one(UUID obligation) {
    return new CountedScope(OWNER, "o.id = :id", Map.of("id", obligation));
  }

  /** The statement for these, with their places for {@code chosen} and {@code counted}. */
  String in(String statement) {
    return statement.replace("/* chosen */", chosen).replace("/* counted */", condition);
  }

  /** Sets the values. */
  Query bind(Query query) {
    values.forEach(query::setParameter);
    return query;
  }
}
