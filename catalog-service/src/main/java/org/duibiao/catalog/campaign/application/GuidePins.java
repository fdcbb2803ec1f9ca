package org.duibiao.catalog.campaign.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duibiao.catalog.campaign.domain.CampaignPlan;
import org.duibiao.catalog.campaign.domain.GuideAssignment;
import org.duibiao.catalog.guide.domain.Guide;
import org.duibiao.catalog.guide.domain.GuideState;
import org.duibiao.catalog.guide.infrastructure.Guides;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;

/** Pins a plan to versions of guides that are there, and to organisations that it reaches. */
@ApplicationScoped
class GuidePins {
  private final Guides guides;
  private final OrganisationTree tree;

  GuidePins(Guides guides, OrganisationTree tree) {
    this.guides = guides;
    this.tree = tree;
  }

  /** The plan with every guide in a version that is published, for a campaign run here. */
  CampaignPlan pin(PlanDraft draft, String organisation, List<GuideAssignment> before) {
    Faults faults = new Faults();
    List<GuideAssignment> pinned = new ArrayList<>();
    for (int i = 0; i < draft.guides().size(); i++) {
      pin(draft.guides().get(i), "/guides/" + i, organisation, before, faults)
          .ifPresent(pinned::add);
    }
    faults.refuse();
    return new CampaignPlan(
        pinned,
        draft.phases(),
        draft.milestones(),
        draft.readingList(),
        draft.rectificationDueDate());
  }

  private Optional<GuideAssignment> pin(
      PlanDraft.Pin pin,
      String place,
      String organisation,
      List<GuideAssignment> before,
      Faults faults) {
    OrganisationType type = type(pin, place, organisation, faults);
    Optional<Guide> guide = guide(pin).filter(found -> isUsable(found, before));
    faults.require(
        guide.isPresent(),
        place + (pin.guideVersion() == null ? "/guide" : "/guideVersion"),
        "campaign.guide-unknown",
        pin.guide());
    if (guide.isEmpty() || type == null) {
      return Optional.empty();
    }
    faults.require(
        pin.organisation() != null || guide.get().content().appliesTo().includes(type),
        place + "/guide",
        "campaign.guide-for-other-type",
        pin.guide(),
        type);
    return Optional.of(
        new GuideAssignment(type, pin.organisation(), pin.guide(), guide.get().number()));
  }

  /** A version that was retired since stays where it was pinned before. */
  private static boolean isUsable(Guide guide, List<GuideAssignment> before) {
    return guide.state() == GuideState.PUBLISHED
        || before.stream()
            .anyMatch(
                one -> one.guide().equals(guide.code()) && one.guideVersion() == guide.number());
  }

  private Optional<Guide> guide(PlanDraft.Pin pin) {
    return pin.guideVersion() == null
        ? guides.newestPublished(pin.guide())
        : guides.version(pin.guide(), pin.guideVersion());
  }

  private OrganisationType type(
      PlanDraft.Pin pin, String place, String organisation, Faults faults) {
    if (pin.organisation() == null) {
      faults.require(
          pin.organisationType() != null, place + "/organisationType", "campaign.guide-for-whom");
      return pin.organisationType();
    }
    Optional<OrganisationNode> node =
        tree.find(pin.organisation()).filter(found -> found.lineage().contains(organisation));
    faults.require(
        node.isPresent(), place + "/organisation", "organisation.unknown", pin.organisation());
    OrganisationType type = node.map(found -> OrganisationType.valueOf(found.type())).orElse(null);
    faults.require(
        type == null
            || pin.organisationType() == null
            || Objects.equals(pin.organisationType(), type),
        place + "/organisationType",
        "campaign.exception-of-other-type",
        type == null ? "" : type);
    return type;
  }
}
