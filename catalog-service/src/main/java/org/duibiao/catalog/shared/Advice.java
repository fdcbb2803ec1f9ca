package org.duibiao.catalog.shared;

/**
 * Something unusual that is allowed all the same: what the notice calls "一般" warns and never
 * refuses.
 *
 * @param pointer where it is in the content
 * @param messageKey key in the catalog's bundle
 * @param arguments what the words mention
 */
public record Advice(String pointer, String messageKey, Object... arguments) {}
