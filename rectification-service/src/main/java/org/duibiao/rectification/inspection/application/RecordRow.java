package org.duibiao.rectification.inspection.application;

import java.time.LocalDate;
import java.util.UUID;

/** A learning record of the ledger. */
public record RecordRow(UUID id, String kind, String title, LocalDate day) {}
