package org.duibiao.ledger.press;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the press brought 宣传稿件; it is never changed, only taken out again. */
public record PressMaterialView(
    UUID id,
    String organisation,
    String organisationName,
    String outlet,
    PressLevel level,
    LocalDate date,
    String title,
    String link,
    List<String> campaigns,
    String recordedBy,
    Instant recordedAt) {}
