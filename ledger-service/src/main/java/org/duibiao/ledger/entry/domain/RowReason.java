package org.duibiao.ledger.entry.domain;

import java.util.UUID;

/** Why a reviewer sends a single row back. */
public record RowReason(UUID id, String reason) {}
