package org.duibiao.rectification.appraisal.application;

import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.rectification.appraisal.domain.RecordKind;

/**
 * One thing that a figure counts.
 *
 * @param first first day of the tenure in which it counts
 * @param position the step's place in its item's history; 0 of what is no step
 * @param parent the case of a record, null of anything else
 * @param detail what it counts as
 * @param review what its first review said, null of what had none
 * @param label milestone, indicator or way
 */
public record AppraisalRecord(
    RecordKind kind,
    String organisation,
    String path,
    LocalDate first,
    LocalDate day,
    UUID id,
    int position,
    UUID parent,
    String detail,
    String review,
    String label) {}
