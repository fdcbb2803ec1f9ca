package org.duibiao.notification.feed.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact as it is put into the feed.
 *
 * @param eventId the same on every delivery
 * @param version the fact's number within its subject
 * @param data only what may be told
 */
public record FeedFact(
    UUID eventId,
    String type,
    String subject,
    long version,
    String organisation,
    Instant occurredAt,
    JsonNode data) {}
