package org.duibiao.catalog.campaign.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.catalog.campaign.application.PlanDraft;
import org.duibiao.catalog.campaign.domain.Milestone;
import org.duibiao.catalog.campaign.domain.MilestoneKind;
import org.duibiao.catalog.campaign.domain.Phase;
import org.duibiao.catalog.campaign.domain.ReadingItem;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a campaign shall be.
 *
 * @param code needed for a new one; in a change it may be left out
 * @param organisation needed for a new one; in a change it may be left out
 */
@Schema(name = "CatalogCampaignRequest", description = "行动方案 / What a campaign shall be")
public record CampaignRequest(
    @Pattern(regexp = Codes.FORM) @Schema(examples = "xzj-2022") String code,
    @NotBlank @Size(max = 200) String title,
    @Pattern(regexp = Codes.FORM) @Schema(examples = "college") String organisation,
    @Size(max = 500) List<@NotNull @Valid GuideRequest> guides,
    @Size(max = 50) List<@NotNull @Valid PhaseRequest> phases,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid MilestoneRequest> milestones,
    @Size(max = 500) List<@NotNull @Valid ReadingRequest> readingList,
    @NotNull LocalDate rectificationDueDate) {

  /** A guide for a type, or by way of exception for one organisation. */
  @Schema(
      name = "CatalogCampaignGuideRequest",
      description = "适用的指南；organisation 仅用于个别党组织的例外 / The guide that applies")
  public record GuideRequest(
      OrganisationType organisationType,
      @Pattern(regexp = Codes.FORM) String organisation,
      @NotNull @Pattern(regexp = Codes.FORM) @Schema(examples = "branch") String guide,
      @Min(1) @Max(1_000_000) @Schema(description = "省略则用最新发布版 / the newest published if left out")
          Integer guideVersion) {}

  /** A phase; numbers run from 1. */
  @Schema(name = "CatalogPhaseRequest", description = "阶段 / A phase")
  public record PhaseRequest(
      @NotNull @Min(1) @Max(50) Integer number,
      @NotBlank @Size(max = 200) String title,
      @NotNull LocalDate startsOn,
      @NotNull LocalDate endsOn,
      @Size(max = 20_000) String text) {}

  /** A milestone. */
  @Schema(name = "CatalogMilestoneRequest", description = "节点 / A milestone")
  public record MilestoneRequest(
      @NotNull @Pattern(regexp = Codes.FORM) @Schema(examples = "ledger") String code,
      @NotNull MilestoneKind kind,
      @NotBlank @Size(max = 200) String title,
      @NotNull LocalDate dueDate,
      LocalDate lockDate,
      @NotEmpty @Size(max = 4) List<@NotNull OrganisationType> owedBy) {}

  /** Something to be read; numbers run from 1 and may be left out. */
  @Schema(name = "CatalogReadingRequest", description = "学习文件 / Something to be read")
  public record ReadingRequest(
      @Min(1) @Max(500) Integer number, @NotBlank @Size(max = 500) String title) {}

  /** The plan, guides still as they were named. */
  public PlanDraft toDraft() {
    return new PlanDraft(
        title,
        or(guides).stream()
            .map(
                one ->
                    new PlanDraft.Pin(
                        one.organisationType(),
                        one.organisation(),
                        one.guide(),
                        one.guideVersion()))
            .toList(),
        or(phases).stream()
            .map(
                one ->
                    new Phase(one.number(), one.title(), one.startsOn(), one.endsOn(), one.text()))
            .toList(),
        milestones.stream().map(CampaignRequest::milestone).toList(),
        reading(),
        rectificationDueDate);
  }

  private static Milestone milestone(MilestoneRequest one) {
    return new Milestone(
        one.code(), one.kind(), one.title(), one.dueDate(), one.lockDate(), one.owedBy());
  }

  private List<ReadingItem> reading() {
    List<ReadingItem> items = new ArrayList<>();
    for (ReadingRequest one : or(readingList)) {
      int number = one.number() == null ? items.size() + 1 : one.number();
      items.add(new ReadingItem(number, one.title()));
    }
    return items;
  }

  private static <T> List<T> or(List<T> list) {
    return list == null ? List.of() : list;
  }
}
