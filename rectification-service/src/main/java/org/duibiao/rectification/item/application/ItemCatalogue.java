package org.duibiao.rectification.item.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.item.domain.Actor;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.ItemState;
import org.duibiao.rectification.item.infrastructure.ItemQueries;
import org.duibiao.rectification.item.infrastructure.ItemQueries.Criteria;
import org.duibiao.rectification.item.infrastructure.Items;

/** Reading items: only those that lie in the caller's scope exist for the caller. */
@ApplicationScoped
public class ItemCatalogue {
  private final Items items;
  private final ItemQueries queries;
  private final OrganisationTree tree;
  private final Access access;
  private final Sight sight;
  private final Actors actors;
  private final Proofs proofs;

  ItemCatalogue(
      Items items,
      ItemQueries queries,
      OrganisationTree tree,
      Access access,
      Sight sight,
      Actors actors,
      Proofs proofs) {
    this.items = items;
    this.queries = queries;
    this.tree = tree;
    this.access = access;
    this.sight = sight;
    this.actors = actors;
    this.proofs = proofs;
  }

  /** What a list is narrowed to; absent values are null. An organisation means its subtree. */
  public record Filter(String campaign, String organisation, ItemState state, String indicator) {}

  /** One page of items, without evidence and history. */
  @Transactional
  public Page<ItemReading> list(Filter filter, PageRequest request) {
    String subtree =
        filter.organisation() == null ? null : access.visible(filter.organisation()).path();
    Criteria criteria =
        new Criteria(filter.campaign(), subtree, filter.state(), filter.indicator());
    Page<UUID> page = queries.page(criteria, access.scope(), request);
    Map<UUID, ItemReading> readings = readings(page.items());
    return page.map(readings::get);
  }

  /** One item with its evidence and history. */
  @Transactional
  public ItemReading find(UUID id) {
    OrganisationNode organisation = sight.organisationOf(id);
    Item item = items.findByIdOptional(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    return ItemReading.whole(
        item, organisation, actors.on(organisation), proofs.withdrawn(item.evidence()));
  }

  /**
   * Some items that the caller was found to see, as rows of a list. It looks at no scope of its
   * own.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, ItemReading> readings(List<UUID> ids) {
    List<Item> found = items.withContributors(ids);
    Map<String, OrganisationNode> organisations =
        tree.all(found.stream().map(Item::organisation).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    Map<String, Actor> caller = actors.on(organisations.values());
    Set<UUID> unproven = queries.unproven(ids);
    return found.stream()
        .collect(
            Collectors.toMap(
                Item::id,
                item ->
                    ItemReading.row(
                        item,
                        organisations.get(item.organisation()),
                        caller.get(item.organisation()),
                        !unproven.contains(item.id()))));
  }
}
