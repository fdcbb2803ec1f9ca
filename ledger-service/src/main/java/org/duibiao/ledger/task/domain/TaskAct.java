package org.duibiao.ledger.task.domain;

import java.time.Instant;
import org.duibiao.ledger.shared.domain.Author;

/** Who does something about which task, and when. */
public record TaskAct(TaskMilestone milestone, Author author, Instant at) {}
