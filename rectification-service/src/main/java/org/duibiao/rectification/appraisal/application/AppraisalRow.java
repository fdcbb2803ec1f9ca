package org.duibiao.rectification.appraisal.application;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.rectification.appraisal.domain.AppraisalFigures;
import org.duibiao.rectification.appraisal.domain.TenureKind;

/**
 * An organisation's figures in the days of one secretary, or while the post was vacant.
 *
 * @param position in a snapshot, from 1; 0 in the feed
 * @param appointment the secretary's, null where the post is vacant
 */
public record AppraisalRow(
    int position,
    String organisation,
    String path,
    String organisationName,
    TenureKind kind,
    String appointment,
    String person,
    String personName,
    LocalDate first,
    LocalDate last,
    AppraisalFigures figures,
    List<AppraisalRemark> remarks) {}
