package org.duibiao.ledger.press;

import java.time.LocalDate;
import java.util.Optional;
import org.duibiao.chassis.lists.SearchWords;

/** Which materials are wanted; from and to are days of publication, both included. */
public record PressFilter(
    Optional<PressLevel> level,
    Optional<String> campaign,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<SearchWords> q) {}
