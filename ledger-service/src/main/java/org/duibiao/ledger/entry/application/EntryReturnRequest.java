package org.duibiao.ledger.entry.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.entry.domain.ReturnedRows;
import org.duibiao.ledger.entry.domain.RowReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry is sent back, by when to correct it, and which rows are meant. */
public record EntryReturnRequest(
    @Schema(examples = "存在问题写得过于笼统，请对照指标逐条查摆") @NotBlank @Size(max = 20_000) String reason,
    @Schema(examples = "2021-04-19") LocalDate correctBy,
    @Size(max = 500) List<@Valid @NotNull RowRequest> rows) {

  /** Why a row is meant. */
  public record RowRequest(@NotNull UUID id, @NotBlank @Size(max = 20_000) String reason) {}

  ReturnedRows toRows() {
    return rows == null
        ? ReturnedRows.NONE
        : new ReturnedRows(
            rows.stream().map(row -> new RowReason(row.id(), row.reason())).toList());
  }
}
