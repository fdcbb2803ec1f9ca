package org.duibiao.notification.subscription.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a person or a portal wants to be told of kinds of facts about an organisation and all below
 * it. It gives no right: what its owner does not reach at the moment of delivery is not told.
 *
 * @param number the order in which they were made
 */
public record Subscription(
    UUID id, long number, Owner owner, Terms terms, Instant createdAt, long version) {

  /**
   * Whose it is.
   *
   * @param name a staff number, or a portal's client id
   */
  public record Owner(String name, boolean portal) {}

  /**
   * What is wanted.
   *
   * @param kinds types, or families that end with {@code *}
   * @param organisation itself and all below it
   * @param endpoint a webhook of the portal's, null for people
   */
  public record Terms(
      List<String> kinds, String organisation, SubscriptionChannel channel, UUID endpoint) {}
}
