package org.duibiao.catalog.campaign.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.catalog.campaign.domain.CampaignPlan;
import org.duibiao.catalog.campaign.domain.CampaignState;
import org.duibiao.catalog.campaign.domain.MilestoneKind;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as a caller sees it. */
@Schema(name = "CatalogCampaign", description = "专项行动 / A campaign")
public record CampaignView(
    @Schema(examples = "xzj-2021") String code,
    String title,
    @Schema(examples = "college") String organisation,
    CampaignState state,
    List<GuideView> guides,
    List<PhaseView> phases,
    List<MilestoneView> milestones,
    List<ReadingView> readingList,
    LocalDate rectificationDueDate,
    long version,
    @Schema(description = "您现在可以做的 / what you can do now") List<String> allowedActions) {

  /** Which guide applies to whom. */
  @Schema(name = "CatalogCampaignGuide", description = "适用的指南版本 / The guide that applies")
  public record GuideView(
      OrganisationType organisationType,
      @Schema(nullable = true) String organisation,
      String guide,
      int guideVersion) {}

  /** A phase. */
  @Schema(name = "CatalogPhase", description = "阶段 / A phase")
  public record PhaseView(
      int number,
      String title,
      LocalDate startsOn,
      LocalDate endsOn,
      @Schema(nullable = true) String text) {}

  /** A milestone. */
  @Schema(name = "CatalogMilestone", description = "节点 / A milestone")
  public record MilestoneView(
      @Schema(examples = "ledger") String code,
      MilestoneKind kind,
      String title,
      @Schema(examples = "2021-04-20") LocalDate dueDate,
      @Schema(nullable = true) LocalDate lockDate,
      List<OrganisationType> owedBy) {}

  /** Something to be read. */
  @Schema(name = "CatalogReadingItem", description = "学习文件 / Something to be read")
  public record ReadingView(int number, String title) {}

  static CampaignView of(Campaign campaign, boolean keeps) {
    CampaignPlan plan = campaign.plan();
    return new CampaignView(
        campaign.code(),
        campaign.title(),
        campaign.organisation(),
        campaign.state(),
        guides(plan),
        plan.phases().stream()
            .map(
                one ->
                    new PhaseView(
                        one.number(), one.title(), one.startsOn(), one.endsOn(), one.text()))
            .toList(),
        milestones(plan),
        plan.readingList().stream().map(one -> new ReadingView(one.number(), one.title())).toList(),
        plan.rectificationDueDate(),
        campaign.revision(),
        keeps ? actions(campaign) : List.of());
  }

  private static List<GuideView> guides(CampaignPlan plan) {
    return plan.guides().stream()
        .map(
            one ->
                new GuideView(
                    one.organisationType(), one.organisation(), one.guide(), one.guideVersion()))
        .toList();
  }

  private static List<MilestoneView> milestones(CampaignPlan plan) {
    return plan.milestones().stream()
        .map(
            one ->
                new MilestoneView(
                    one.code(),
                    one.kind(),
                    one.title(),
                    one.dueDate(),
                    one.lockDate(),
                    one.owedBy()))
        .toList();
  }

  private static List<String> actions(Campaign campaign) {
    List<String> actions = new ArrayList<>();
    campaign.actions().forEach(action -> actions.add(action.name()));
    actions.add("COPY");
    return actions;
  }
}
