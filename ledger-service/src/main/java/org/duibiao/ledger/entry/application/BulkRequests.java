package org.duibiao.ledger.entry.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.concurrency.IfMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked for several entries in one call; each row carries the version that was read. */
public final class BulkRequests {
  /** Most rows of one call. */
  private static final int MOST = 500;

  /** No version has more than eighteen digits. */
  private static final long MOST_VERSIONS = 999_999_999_999_999_999L;

  private BulkRequests() {}

  /** Entries to be accepted. */
  public record EntryAcceptances(
      @NotEmpty @Size(max = MOST) List<@Valid @NotNull EntryAcceptance> items) {}

  /** One of them. */
  public record EntryAcceptance(
      @Schema(examples = "dept-01-b1") @NotBlank @Size(max = 63) String organisation,
      @Schema(examples = "3") @NotNull @Min(0) @Max(MOST_VERSIONS) Long version,
      @Schema(examples = "情况属实，同意") @Size(max = 20_000) String comment) {}

  /** Entries to be sent back. */
  public record EntryReturns(@NotEmpty @Size(max = MOST) List<@Valid @NotNull EntryReturn> items) {}

  /** One of them. */
  public record EntryReturn(
      @Schema(examples = "dept-01-b1") @NotBlank @Size(max = 63) String organisation,
      @Schema(examples = "3") @NotNull @Min(0) @Max(MOST_VERSIONS) Long version,
      @Schema(examples = "请对照指标逐条查摆") @NotBlank @Size(max = 20_000) String reason,
      @Schema(examples = "2021-04-19") LocalDate correctBy) {}

  static EntryDesk.Key key(String campaign, String organisation, Long version) {
    return new EntryDesk.Key(campaign, organisation, IfMatch.etag(version));
  }
}
