package org.duibiao.rectification.item.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Something said of an item, by whoever it concerns. It is added and never changed; it changes
 * nothing of the item, and whoever writes one has no part in the item by that.
 *
 * @param post the post in which it was written
 * @param onBehalfOf whose post that is, null for one's own
 */
public record Comment(
    UUID id,
    UUID item,
    String author,
    String authorName,
    String post,
    String onBehalfOf,
    String text,
    Instant at) {}
