package org.duibiao.rectification.item.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step of an item's history: who did what, when and why. It is added and never changed.
 *
 * @param post the post in which they did it, null for what follows by itself
 * @param onBehalfOf whose post was used by delegation, null if it was the person's own
 */
@Embeddable
public record HistoryEntry(
    Instant at,
    String person,
    String post,
    @Column(name = "on_behalf_of") String onBehalfOf,
    @Enumerated(EnumType.STRING) ItemAction action,
    @Column(name = "from_state") @Enumerated(EnumType.STRING) ItemState from,
    @Column(name = "to_state") @Enumerated(EnumType.STRING) ItemState to,
    String reason) {}
