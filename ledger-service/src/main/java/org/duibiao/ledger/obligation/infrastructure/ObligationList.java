package org.duibiao.ledger.obligation.infrastructure;

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
import org.duibiao.ledger.lists.OrganisationType;
import org.duibiao.ledger.obligation.domain.FirstReview;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.ObligationState;
import org.duibiao.ledger.obligation.domain.Timeliness;

/** The obligations as a list. */
@ApplicationScoped
public class ObligationList {
  /** Whether an obligation {@code o} came in time on the day {@code :today}, as an expression. */
  public static final String TIMELINESS =
      """
      case when o.state = 'EXEMPT' then 'EXEMPT'
           when o.bucket in ('ON_TIME', 'LATE') then o.bucket
           when o.due_date < :today then 'OVERDUE' else 'PENDING' end""";

  /** The condition that the organisation of an obligation {@code o} is of {@code :type}. */
  public static final String OF_TYPE =
      "o.organisation in (select t.code from organisation_node t where t.type = :type)";

  private final EntityManager database;
  private final SearchIndex search;

  ObligationList(EntityManager database, SearchIndex search) {
    this.database = database;
    this.search = search;
  }

  /** What to look for; all within the scope. The organisation's path takes all below it along. */
  public record Wanted(
      String campaign,
      Optional<String> path,
      Optional<OrganisationType> type,
      Optional<String> milestone,
      Optional<ObligationState> state,
      Optional<Timeliness> timeliness,
      Optional<FirstReview> firstReview,
      Optional<SearchWords> words,
      ObligationSort sort) {}

  /** Rows after a place in the order. */
  public List<Obligation> rows(
      Wanted wanted, Scope scope, Optional<List<String>> after, int fetch, LocalDate today) {
    ListQuery query =
        new ListQuery("select o.* from obligation o", scope, "o.counted_path")
            .and("o.campaign = :campaign")
            .with("campaign", wanted.campaign())
            .below("o.counted_path", wanted.path())
            .and(OF_TYPE, "type", wanted.type())
            .and("o.milestone = :milestone", "milestone", wanted.milestone())
            .and("o.state = :state", "state", wanted.state())
            .and(
                "o.passed_at_first_review = (:firstReview = 'PASSED')",
                "firstReview",
                wanted.firstReview());
    search.narrow(
        query, wanted.words(), "o.organisation", SearchPlace.organisation("o.organisation"));
    wanted
        .timeliness()
        .ifPresent(
            timeliness ->
                query
                    .and(TIMELINESS + " = :timeliness")
                    .with("timeliness", timeliness.name())
                    .with("today", today));
    return query.page(database, Obligation.class, wanted.sort().order(), after, fetch);
  }
}
