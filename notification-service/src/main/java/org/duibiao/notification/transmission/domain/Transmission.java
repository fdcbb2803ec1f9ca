package org.duibiao.notification.transmission.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that leaves the house, as its carrier gets it. Invariant: the id stays the same over
 * all attempts and replays, so that the other side can tell a repetition.
 *
 * @param id webhook-id, part of the Message-ID
 * @param channel name of the channel
 * @param lane the queue it stands in
 * @param endpoint where it goes to; null for e-mail
 * @param recipient the staff number; e-mail only
 * @param origin what it comes from: {@code message/<id>}, {@code event/<position>}, {@code
 *     digest/<…>}, {@code test/<id>}
 * @param organisation whom it is about
 * @param content what it says, JSON in the form that its producer and its carrier agree upon
 * @param attempt 1 for the first
 */
public record Transmission(
    UUID id,
    String channel,
    String lane,
    UUID endpoint,
    String recipient,
    String origin,
    String organisation,
    String kind,
    String content,
    Instant createdAt,
    int attempt) {}
