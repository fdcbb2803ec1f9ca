package org.duibiao.ledger.reading;

import java.time.LocalDate;

/** A Party member, and since when and how they have studied an item; both null if not yet. */
public record ReaderView(
    String organisation, String staffNumber, String name, LocalDate studiedOn, StudyWay way) {}
