package org.duibiao.rectification.item.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.rectification.item.api.Requests.PlanRequest;
import org.duibiao.rectification.item.api.Requests.VerificationRequest;
import org.duibiao.rectification.item.domain.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked for several items in one call; each row carries the version that was read. */
final class BulkRequests {
  /** Most rows of one call. */
  private static final int MOST = 500;

  private static final int TEXT = 20_000;

  private BulkRequests() {}

  /** Plans for several items. */
  @Schema(name = "ItemPlans", description = "批量制定整改计划 / Plans for several items")
  record ItemPlans(@NotEmpty @Size(max = MOST) List<@Valid @NotNull ItemPlanRow> items) {}

  /** One of them. */
  @Schema(name = "ItemPlanRow", description = "一项整改计划 / The plan for one item")
  record ItemPlanRow(
      @NotNull UUID id,
      @Schema(description = "读取时的版本 / the version that was read", examples = "1") @NotNull @Min(0)
          Long version,
      @Size(max = TEXT) @Schema(examples = "没有年度计划") String rootCause,
      @Size(max = TEXT) @Schema(examples = "制定全年计划并留存记录") String measure,
      @Size(max = 200) @Schema(examples = "officer-dept-01-b1") String responsible,
      @Schema(examples = "2021-06-30") LocalDate dueDate) {
    PlanRequest toPlan() {
      return new PlanRequest(rootCause, measure, responsible, dueDate);
    }
  }

  /** Verdicts on several items. */
  @Schema(name = "ItemVerifications", description = "批量核验 / Verdicts on several items")
  record ItemVerifications(
      @NotEmpty @Size(max = MOST) List<@Valid @NotNull ItemVerificationRow> items) {}

  /** One of them. */
  @Schema(name = "ItemVerificationRow", description = "一项核验结论 / The verdict on one item")
  record ItemVerificationRow(
      @NotNull UUID id,
      @Schema(description = "读取时的版本 / the version that was read", examples = "3") @NotNull @Min(0)
          Long version,
      @Schema(examples = "EFFECTIVE") @NotNull Verdict verdict,
      @Size(max = TEXT) @Schema(examples = "现场查看记录，整改到位") String comment) {
    VerificationRequest toVerification() {
      return new VerificationRequest(verdict, comment);
    }
  }
}
