package org.duibiao.rectification.item.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A fact about an item. All facts of an item have the same shape, a wire contract: add optional
 * fields, or a v2 beside it.
 *
 * @param state the item's state after it
 * @param person who did it
 * @param reason why, null where nothing was said
 */
public record ItemEvent(
    UUID eventId,
    Instant occurredAt,
    String type,
    UUID itemId,
    UUID problemId,
    String campaign,
    String organisation,
    String indicator,
    ItemState state,
    LocalDate dueDate,
    String responsible,
    String person,
    String reason)
    implements DomainEvent {

  /** The fact that a step of an item's history becomes. */
  static ItemEvent of(Item item, HistoryEntry step, String type) {
    StatedProblem problem = item.stated();
    return new ItemEvent(
        UUID.randomUUID(),
        step.at(),
        type,
        item.id(),
        problem.problemId(),
        problem.campaign(),
        problem.organisation(),
        problem.indicator(),
        item.state(),
        item.work().dueDate(),
        item.work().responsible(),
        step.person(),
        step.reason());
  }

  @Override
  public String subject() {
    return "item/" + itemId;
  }

  @Override
  public String key() {
    return organisation;
  }
}
