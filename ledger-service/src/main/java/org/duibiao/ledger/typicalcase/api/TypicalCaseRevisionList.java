package org.duibiao.ledger.typicalcase.api;

import java.util.List;

/** Every submission of a typical case, the first one first. */
public record TypicalCaseRevisionList(List<TypicalCaseRevisionView> revisions) {}
