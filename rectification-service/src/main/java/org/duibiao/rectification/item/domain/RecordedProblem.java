package org.duibiao.rectification.item.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * An accepted problem 存在问题 as the ledger tells it.
 *
 * @param dueDate by when the campaign wants it put right, null if it does not say
 * @param contributors who had a part in writing it down
 * @param person who accepted it
 * @param version the fact's number among those of the problem
 */
public record RecordedProblem(
    UUID problemId,
    String campaign,
    String organisation,
    String indicator,
    String text,
    LocalDate dueDate,
    Set<String> contributors,
    String person,
    long version) {}
