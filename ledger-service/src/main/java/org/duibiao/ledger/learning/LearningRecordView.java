package org.duibiao.ledger.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A learning that was held 学习记录; it is never changed. */
public record LearningRecordView(
    UUID id,
    String campaign,
    String organisation,
    LearningKind kind,
    String title,
    LocalDate date,
    BigDecimal classHours,
    int attendance,
    List<String> indicators,
    String recordedBy,
    Instant recordedAt) {}
