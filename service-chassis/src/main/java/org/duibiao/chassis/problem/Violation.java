package org.duibiao.chassis.problem;

/**
 * One fault in the input.
 *
 * @param pointer where: a JSON pointer into the body such as {@code /problems/0/text}, or {@code
 *     ?limit} for a query parameter, {@code {milestone}} for a part of the path, {@code If-Match}
 *     for a header
 * @param detail what is wrong there, in the caller's language
 */
public record Violation(String pointer, String detail) {}
