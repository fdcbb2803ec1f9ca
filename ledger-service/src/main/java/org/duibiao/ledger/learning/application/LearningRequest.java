package org.duibiao.ledger.learning.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.learning.domain.LeaderCapacity;
import org.duibiao.ledger.learning.domain.LearningKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A learning that was held: what, when, class hours 学时 and who came.
 *
 * @param attendance how many came; may be left out where they are named
 * @param attendees who came, by staff number, each once
 */
public record LearningRequest(
    @NotNull LearningKind kind,
    @Schema(examples = "学习《中国共产党普通高等学校基层组织工作条例》") @NotBlank @Size(max = 200) String title,
    @Schema(examples = "2021-04-07") @NotNull LocalDate date,
    @Schema(
            examples = "2.0",
            maximum = "24",
            description = "学时，一条记录为一天，不超过 24 / class hours of one day, 24 at most")
        @NotNull
        @Min(0)
        @Max(1000)
        BigDecimal classHours,
    @Schema(examples = "23") @Min(0) @Max(1_000_000) Integer attendance,
    @Schema(examples = "[\"branch-2.3\"]") @Size(max = 500)
        List<@NotBlank @Size(max = 64) String> indicators,
    @Schema(examples = "[\"xzj-2021\"]") @Size(max = 50)
        List<@NotBlank @Size(max = 64) String> campaigns,
    @Valid LedBy ledBy,
    @Size(max = 2000) List<@Valid @NotNull Came> attendees,
    @Size(max = 100) List<@Valid @NotNull Studied> readings,
    @Size(max = 100) List<@NotNull UUID> evidence,
    @Schema(examples = "地点：二楼党员活动室") @Size(max = 2000) String remarks) {

  /** Who led it, and as what. */
  @Schema(name = "LearningLedBy")
  public record LedBy(
      @Schema(examples = "secretary-dept-01-b1") @NotBlank @Size(max = 64) String staffNumber,
      @NotNull LeaderCapacity capacity) {}

  /**
   * Somebody who came.
   *
   * @param hours own class hours, where they are not those of the whole
   */
  @Schema(name = "LearningCame")
  public record Came(
      @Schema(examples = "officer-dept-01-b1") @NotBlank @Size(max = 64) String staffNumber,
      @Schema(examples = "1.5", maximum = "24") @Min(0) @Max(1000) BigDecimal hours) {}

  /** An item of a campaign's reading list that was studied. */
  @Schema(name = "LearningStudied")
  public record Studied(
      @Schema(examples = "xzj-2021") @NotBlank @Size(max = 64) String campaign,
      @Schema(examples = "2") @NotNull @Min(1) @Max(1000) Integer item) {}

  static <T> List<T> named(List<T> list) {
    return list == null ? List.of() : list;
  }
}
