package org.duibiao.rectification.weakness.domain;

/**
 * What stands around a case at a moment, and decides with it what may be done.
 *
 * @param openItems how many items of its organisation are neither struck off nor withdrawn
 * @param dissolved whether its organisation exists no more
 */
public record Circumstances(long openItems, boolean dissolved) {}
