package org.duibiao.ledger.coverage.infrastructure;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.UUID;

/** What is counted anew: one obligation, those of an organisation and all below it, or all. */
record CountedScope(String chosen, String condition, String parameter, Object value) {
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

  private static final String EVERYBODY =
      """
      subtree (code, path, type) as (
        select distinct n.code, n.path, n.type
        from obligation x join organisation_node n on n.code = x.organisation
        where x.campaign = :campaign
      )""";

  /** An array, so that an index finds the few among a province's. */
  private static final String BELOW = "o.organisation = any (array(select code from subtree))";

  /** All of a campaign. */
  static CountedScope campaign(String code) {
    return new CountedScope(EVERYBODY, "o.campaign = :campaign", "campaign", code);
  }

  /** Organisations and all below them. */
  static CountedScope below(Collection<String> organisations) {
    return new CountedScope(SUBTREE, BELOW, "codes", organisations);
  }

  /** One obligation. */
  static CountedScope one(UUID obligation) {
    return new CountedScope(OWNER, "o.id = :id", "id", obligation);
  }

  /** The statement for these, with their places for {@code chosen} and {@code counted}. */
  String in(String statement) {
    return statement.replace("/* chosen */", chosen).replace("/* counted */", condition);
  }

  /** Sets the value. */
  Query bind(Query query) {
    return query.setParameter(parameter, value);
  }
}
