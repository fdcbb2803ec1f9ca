package org.duibiao.rectification.item.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.rectification.item.domain.Actor;
import org.duibiao.rectification.item.domain.Deferral;
import org.duibiao.rectification.item.domain.Evidence;
import org.duibiao.rectification.item.domain.HistoryEntry;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.ItemAction;

/**
 * An item as one caller sees it at one moment.
 *
 * @param evidence empty in a list
 * @param history empty in a list
 * @param deferral the later date that was granted last, null if none was; null in a list
 * @param withdrawnRecords records that evidence refers to and that count no more; empty in a list
 * @param allowedActions exactly what would succeed for the caller now
 */
public record ItemReading(
    Item item,
    String organisationName,
    List<Evidence> evidence,
    List<HistoryEntry> history,
    Deferral deferral,
    Set<UUID> withdrawnRecords,
    List<ItemAction> allowedActions) {

  static ItemReading whole(
      Item item, OrganisationNode organisation, Actor actor, Set<UUID> withdrawnRecords) {
    return new ItemReading(
        item,
        organisation.name(),
        item.evidence(),
        item.history(),
        item.deferral().orElse(null),
        withdrawnRecords,
        item.allowedActions(actor, item.proven(withdrawnRecords)));
  }

  static ItemReading row(Item item, OrganisationNode organisation, Actor actor, boolean proven) {
    return new ItemReading(
        item,
        organisation.name(),
        List.of(),
        List.of(),
        null,
        Set.of(),
        item.allowedActions(actor, proven));
  }
}
