package org.duibiao.notification.transmission.domain;

import java.util.UUID;
import org.duibiao.notification.rule.domain.Channel;

/**
 * What is put into the queue. Invariant: one lane takes one origin once, however often it is put
 * there.
 *
 * @param endpoint where it goes; null for e-mail
 * @param recipient staff number; null unless e-mail
 * @param origin {@code message/<id>}, {@code event/<position>}, {@code digest/<…>}, {@code
 *     test/<id>}
 * @param content JSON
 */
public record Parcel(
    UUID id,
    Channel channel,
    String lane,
    UUID endpoint,
    String recipient,
    String origin,
    String organisation,
    String kind,
    String content) {}
