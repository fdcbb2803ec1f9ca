package org.duibiao.ledger.task.domain;

import java.util.List;
import java.util.UUID;

/** What was put before a leader. */
public record TaskContent(String title, String text, List<UUID> evidence) {}
