package org.duibiao.rectification.item.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.rectification.item.application.ItemStory.Chapter;
import org.duibiao.rectification.item.domain.Actor;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.infrastructure.Items;

/**
 * Everything about several items of one organisation, with the same few queries however many they
 * are. It looks at no scope of its own: the organisation was found to be there for the caller.
 */
@ApplicationScoped
public class ItemDossiers {
  private final Items items;
  private final ItemStory stories;
  private final Proofs proofs;
  private final Actors actors;

  ItemDossiers(Items items, ItemStory stories, Proofs proofs, Actors actors) {
    this.items = items;
    this.stories = stories;
    this.proofs = proofs;
    this.actors = actors;
  }

  /**
   * An item and its story.
   *
   * @param responsible name of who answers for it; what the plan says where nobody knows a name,
   *     null without one
   */
  public record Dossier(ItemReading reading, List<Chapter> story, String responsible) {}

  /** Those of some items, in the given order. */
  @Transactional
  public List<Dossier> of(OrganisationNode organisation, List<UUID> ids) {
    Map<UUID, Item> found =
        items.whole(ids).stream().collect(Collectors.toMap(Item::id, Function.identity()));
    Set<UUID> withdrawn =
        proofs.withdrawn(
            found.values().stream().flatMap(item -> item.evidence().stream()).toList());
    Map<UUID, List<Chapter>> told = stories.of(found.values());
    Map<String, String> names = stories.names(responsible(found.values()));
    Actor actor = actors.on(organisation);
    return ids.stream()
        .map(found::get)
        .map(
            item ->
                new Dossier(
                    ItemReading.whole(item, organisation, actor, withdrawn),
                    told.get(item.id()),
                    names.getOrDefault(item.work().responsible(), item.work().responsible())))
        .toList();
  }

  private static Set<String> responsible(Collection<Item> items) {
    return items.stream()
        .map(item -> item.work().responsible())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
