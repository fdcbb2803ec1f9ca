package org.duibiao.rectification.weakness.domain;

/** What a second look 回头看 found, and how it shows. */
public record LookBackFinding(LookBackResult result, String findings) {}
