package org.duibiao.ledger.call.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.lists.ListQuery;
import org.duibiao.chassis.lists.SearchIndex;
import org.duibiao.chassis.lists.SearchPlace;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.infrastructure.ObligationSort;

/** What is missing: not filed and due by a day, or to be corrected by a day that is over. */
@ApplicationScoped
public class CallList {
  private static final String MISSING =
      """
      o.state = 'PENDING' and o.due_date <= :dueBy
        or o.state = 'RETURNED' and o.correct_by < :today
      """;

  private final EntityManager database;
  private final SearchIndex search;

  CallList(EntityManager database, SearchIndex search) {
    this.database = database;
    this.search = search;
  }

  /** What to look for; all within the scope. The organisation's path takes all below it along. */
  public record Wanted(
      String campaign,
      Optional<String> path,
      Optional<String> milestone,
      Optional<SearchWords> words,
      LocalDate today,
      LocalDate dueBy) {}

  /** Rows after a place in the order of the tree. */
  public List<Obligation> rows(
      Wanted wanted, Scope scope, Optional<List<String>> after, int fetch) {
    ListQuery query =
        new ListQuery("select o.* from obligation o", scope, "o.counted_path")
            .and("o.campaign = :campaign")
            .with("campaign", wanted.campaign())
            .and("o.state in ('PENDING', 'RETURNED')")
            .and(MISSING)
            .with("today", wanted.today())
            .with("dueBy", wanted.dueBy())
            .below("o.counted_path", wanted.path())
            .and("o.milestone = :milestone", "milestone", wanted.milestone());
    return search
        .narrow(query, wanted.words(), "o.organisation", SearchPlace.organisation("o.organisation"))
        .page(database, Obligation.class, ObligationSort.TREE.order(), after, fetch);
  }
}
