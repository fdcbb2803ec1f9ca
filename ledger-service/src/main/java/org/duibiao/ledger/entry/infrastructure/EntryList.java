package org.duibiao.ledger.entry.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.lists.ListQuery;
import org.duibiao.chassis.lists.SearchIndex;
import org.duibiao.chassis.lists.SearchPlace;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.lists.OrganisationType;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.obligation.infrastructure.ObligationList;
import org.duibiao.ledger.obligation.infrastructure.ObligationSort;
import org.duibiao.ledger.shared.StoredJson;
import org.duibiao.ledger.shared.domain.FilingState;

/** The entries as a list: one for each organisation that owes one, written or not. */
@ApplicationScoped
public class EntryList {
  private static final String SELECT =
      "select o.* from obligation o left join entry e on e.campaign = o.campaign"
          + " and e.organisation = o.organisation";

  private static final String HAS = "cast(e.content as jsonb) @> cast(:has as jsonb)";

  private static final SearchPlace WORDS =
      new SearchPlace(
          "select f.id from entry f where " + SearchPlace.indexed("entry_words(f.content)"),
          "select x.organisation from entry x where x.campaign = :campaign and x.id in ("
              + SearchPlace.keys("uuid")
              + ")",
          SearchPlace.walked("entry_words(e.content)"));

  private final EntityManager database;
  private final SearchIndex search;

  EntryList(EntityManager database, SearchIndex search) {
    this.database = database;
    this.search = search;
  }

  /** What to look for; all within the scope. The organisation's path takes all below it along. */
  public record Wanted(
      String campaign,
      String milestone,
      Optional<String> path,
      Optional<OrganisationType> type,
      Optional<FilingState> state,
      Optional<Timeliness> timeliness,
      Optional<String> indicator,
      Optional<Boolean> noProblemFound,
      Optional<SearchWords> words,
      ObligationSort sort) {}

  /** What is owed, after a place in the order. */
  public List<Obligation> rows(
      Wanted wanted, Scope scope, Optional<List<String>> after, int fetch, LocalDate today) {
    ListQuery query =
        new ListQuery(SELECT, scope, "o.counted_path")
            .and("o.campaign = :campaign")
            .with("campaign", wanted.campaign())
            .and("o.milestone = :milestone")
            .with("milestone", wanted.milestone())
            .below("o.counted_path", wanted.path())
            .and(ObligationList.OF_TYPE, "type", wanted.type())
            .and("coalesce(e.state, 'DRAFT') = :state", "state", wanted.state())
            .and(HAS, "has", wanted.indicator().map(EntryList::problemUnder));
    search.narrow(
        query, wanted.words(), "o.organisation", WORDS, SearchPlace.organisation("o.organisation"));
    wanted
        .timeliness()
        .ifPresent(
            timeliness ->
                query
                    .and(ObligationList.TIMELINESS + " = :timeliness")
                    .with("timeliness", timeliness.name())
                    .with("today", today));
    wanted.noProblemFound().ifPresent(declared -> query.and(declaration(declared)));
    return query.page(database, Obligation.class, wanted.sort().order(), after, fetch);
  }

  private static String problemUnder(String indicator) {
    return "{\"problems\": [{\"indicator\": " + StoredJson.write(indicator) + "}]}";
  }

  private static String declaration(boolean declared) {
    String it = "cast(e.content as jsonb) @> cast('{\"noProblemFound\": true}' as jsonb)";
    return declared ? it : "e.id is null or not " + it;
  }

  /** The entries of some organisations in a campaign, those that are written. */
  public List<Entry> of(String campaign, Collection<String> organisations) {
    if (organisations.isEmpty()) {
      return List.of();
    }
    return database
        .createQuery(
            "from Entry e where e.campaign = :campaign and e.organisation in :organisations",
            Entry.class)
        .setParameter("campaign", campaign)
        .setParameter("organisations", organisations)
        .getResultList();
  }
}
