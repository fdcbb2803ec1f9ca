package org.duibiao.rectification.item.domain;

import java.time.Instant;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * Something was said of an item 留言. What was said stays here, for whoever sees the item.
 *
 * @param person who wrote it
 */
public record ItemCommented(
    UUID eventId,
    Instant occurredAt,
    UUID commentId,
    UUID itemId,
    String campaign,
    String organisation,
    String indicator,
    String person)
    implements DomainEvent {
  /** The versioned type. */
  public static final String TYPE = "rectification.item-commented.v1";

  /** The fact that a comment becomes. */
  public static ItemCommented of(Comment comment, StatedProblem stated) {
    return new ItemCommented(
        UUID.randomUUID(),
        comment.at(),
        comment.id(),
        comment.item(),
        stated.campaign(),
        stated.organisation(),
        stated.indicator(),
        comment.author());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject() {
    return "item-comment/" + commentId;
  }

  @Override
  public String key() {
    return organisation;
  }
}
