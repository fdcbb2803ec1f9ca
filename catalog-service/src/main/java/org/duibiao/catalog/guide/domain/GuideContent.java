package org.duibiao.catalog.guide.domain;

/** What a guide says. */
public record GuideContent(String title, AppliesTo appliesTo, Dimensions dimensions) {}
