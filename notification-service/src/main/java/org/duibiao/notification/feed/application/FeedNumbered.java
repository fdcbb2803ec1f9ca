package org.duibiao.notification.feed.application;

/**
 * Facts have been given their positions, in the transaction that goes on.
 *
 * @param after the last position before them
 * @param last the last of them
 */
public record FeedNumbered(long after, long last) {}
