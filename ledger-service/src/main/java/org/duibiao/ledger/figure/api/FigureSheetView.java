package org.duibiao.ledger.figure.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of an organisation for a period, as of the end of a day. */
public record FigureSheetView(
    String organisation,
    String name,
    @Schema(examples = "2021") String period,
    LocalDate from,
    LocalDate to,
    LocalDate asOf,
    List<FigureView> figures) {}
