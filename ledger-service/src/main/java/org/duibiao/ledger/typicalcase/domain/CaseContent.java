package org.duibiao.ledger.typicalcase.domain;

import java.util.List;
import java.util.UUID;

/** What a typical case tells: background, practice, effect. */
public record CaseContent(
    CaseKind kind,
    String title,
    String background,
    String practice,
    String effect,
    List<UUID> evidence) {}
