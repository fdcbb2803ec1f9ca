package org.duibiao.chassis.evidence;

/**
 * Which evidence to list.
 *
 * @param text that stands in title, description or file name; null for any
 * @param referenced whether something refers to it; null for both
 */
public record EvidenceFilter(String text, Boolean referenced) {}
