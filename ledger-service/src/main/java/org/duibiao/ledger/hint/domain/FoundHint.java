package org.duibiao.ledger.hint.domain;

import java.util.List;
import java.util.UUID;

/**
 * A hint that was found.
 *
 * @param row of the entry; null where the whole is meant
 * @param likeness in a hundred, and other* the text it is like; null for other kinds
 */
public record FoundHint(
    UUID id,
    HintKind kind,
    String organisation,
    HintPart part,
    UUID row,
    String quote,
    List<String> phrases,
    Integer likeness,
    String otherOrganisation,
    String otherQuote) {}
