package org.duibiao.catalog.guide.domain;

/**
 * 二级指标: one thing an organisation diagnoses itself against.
 *
 * @param code as {@code branch-7.3}
 * @param number its place in its dimension, from 1
 * @param text verbatim as the guide has it
 */
public record Indicator(String code, int number, String text) {}
