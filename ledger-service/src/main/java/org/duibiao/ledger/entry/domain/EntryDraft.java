package org.duibiao.ledger.entry.domain;

import java.util.List;

/** An entry's rows as an author wants them, all of them. */
public record EntryDraft(
    List<Row.Draft> successfulPractices,
    List<Row.Draft> typicalCases,
    List<Row.Draft> problems,
    String remarks,
    boolean noProblemFound) {}
