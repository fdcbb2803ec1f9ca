package org.duibiao.catalog.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.lists.ListOrder;
import org.duibiao.chassis.lists.ListQuery;
import org.duibiao.chassis.lists.SearchIndex;
import org.duibiao.chassis.lists.SearchPlace;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;

/** Reads the organisations of a scope page by page, in display order. */
@ApplicationScoped
public class OrganisationList {
  /** Display order, then code. */
  private static final ListOrder ORDER =
      ListOrder.ascending(
          new ListOrder.Key("o.display_order", "integer"), ListOrder.text("o.code"));

  private final EntityManager database;
  private final SearchIndex search;

  OrganisationList(EntityManager database, SearchIndex search) {
    this.database = database;
    this.search = search;
  }

  /**
   * One page.
   *
   * @param parent only those directly below it
   * @param words only those whose code, name or short name has them
   */
  public Page<Organisation> page(
      Scope scope,
      Optional<String> parent,
      Optional<OrganisationType> type,
      Optional<SearchWords> words,
      PageRequest request) {
    Filters filters =
        Filters.of(
            "organisations",
            parent.orElse(null),
            type.orElse(null),
            words.map(SearchWords::text).orElse(null));
    ListQuery query =
        new ListQuery(
                "select o.* from organisation o join organisation_node n on n.code = o.code",
                scope,
                "n.path")
            .and("o.parent = :parent", "parent", parent)
            .and("o.type = :type", "type", type);
    List<Organisation> rows =
        search
            .narrow(query, words, "o.code", SearchPlace.organisation("o.code"))
            .page(
                database,
                Organisation.class,
                ORDER,
                request.after(filters, ORDER.parts()),
                request.fetch());
    return Page.of(rows, request, filters, OrganisationList::key);
  }

  private static List<String> key(Organisation organisation) {
    return List.of(Integer.toString(organisation.details().displayOrder()), organisation.code());
  }
}
