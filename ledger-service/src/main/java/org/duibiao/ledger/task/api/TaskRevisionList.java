package org.duibiao.ledger.task.api;

import java.util.List;

/** Every submission of a task's document, the first one first. */
public record TaskRevisionList(List<TaskRevisionView> revisions) {}
