package org.duibiao.rectification.appraisal.application;

/** A row that was frozen, and the snapshot that has it. */
public record FrozenAppraisal(AppraisalSnapshot snapshot, AppraisalRow row) {}
