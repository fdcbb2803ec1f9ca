package org.duibiao.catalog.campaign.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.Faults;

/**
 * What a campaign is to be: who diagnoses against which guide, its phases, what is owed when, and
 * what is to be read.
 *
 * @param rectificationDueDate by which what was found is put right, unless a problem has its own
 *     day
 */
public record CampaignPlan(
    List<GuideAssignment> guides,
    List<Phase> phases,
    List<Milestone> milestones,
    List<ReadingItem> readingList,
    LocalDate rectificationDueDate) {
  private static final List<OrganisationType> COMMITTEE_ALONE = List.of(OrganisationType.COMMITTEE);

  /** A plan whose lists cannot be changed from outside. */
  public CampaignPlan {
    guides = List.copyOf(guides);
    phases = List.copyOf(phases);
    milestones = List.copyOf(milestones);
    readingList = List.copyOf(readingList);
  }

  /** What contradicts itself, each at its place. */
  public void examine(Faults faults) {
    examineGuides(faults);
    examinePhases(faults);
    examineMilestones(faults);
    for (int i = 0; i < readingList.size(); i++) {
      faults.require(
          readingList.get(i).number() == i + 1,
          "/readingList/" + i + "/number",
          "guide.number-out-of-order",
          i + 1);
    }
  }

  private void examineGuides(Faults faults) {
    Set<Object> subjects = new HashSet<>();
    for (int i = 0; i < guides.size(); i++) {
      GuideAssignment one = guides.get(i);
      Object subject = one.coversType() ? one.organisationType() : one.organisation();
      faults.require(subjects.add(subject), "/guides/" + i, "campaign.guide-repeated", subject);
    }
  }

  private void examinePhases(Faults faults) {
    for (int i = 0; i < phases.size(); i++) {
      Phase phase = phases.get(i);
      String place = "/phases/" + i;
      faults
          .require(phase.number() == i + 1, place + "/number", "guide.number-out-of-order", i + 1)
          .require(
              !phase.endsOn().isBefore(phase.startsOn()),
              place + "/endsOn",
              "campaign.phase-ends-before-it-begins")
          .require(
              i == 0 || phase.startsOn().isAfter(phases.get(i - 1).endsOn()),
              place + "/startsOn",
              "campaign.phases-overlap");
    }
  }

  private void examineMilestones(Faults faults) {
    Set<String> codes = new HashSet<>();
    boolean ledgerSeen = false;
    for (int i = 0; i < milestones.size(); i++) {
      Milestone one = milestones.get(i);
      String place = "/milestones/" + i;
      boolean ledger = one.kind() == MilestoneKind.LEDGER;
      faults
          .require(
              codes.add(one.code()), place + "/code", "campaign.milestone-repeated", one.code())
          .require(!(ledger && ledgerSeen), place + "/kind", "campaign.one-ledger")
          .require(
              one.lockDate() == null || !one.lockDate().isBefore(one.dueDate()),
              place + "/lockDate",
              "campaign.locks-before-it-is-due")
          .require(
              !one.kind().ofTheCommittee() || one.owedBy().equals(COMMITTEE_ALONE),
              place + "/owedBy",
              "campaign.committee-task");
      ledgerSeen |= ledger;
    }
  }

  /** The milestone at which the ledger is owed. */
  public Optional<Milestone> ledger() {
    return milestones.stream().filter(one -> one.kind() == MilestoneKind.LEDGER).findFirst();
  }

  /** The types that owe anything at all; the committee's own tasks put nobody on the roster. */
  public Set<OrganisationType> owingTypes() {
    Set<OrganisationType> types = EnumSet.noneOf(OrganisationType.class);
    milestones.stream()
        .filter(one -> !one.kind().ofTheCommittee())
        .forEach(one -> types.addAll(one.owedBy()));
    return types;
  }

  /** Whether a type owes anything that is not past on a day. */
  public boolean owedFrom(OrganisationType type, LocalDate day) {
    return owed(type).anyMatch(one -> !one.dueDate().isBefore(day));
  }

  /** The codes of the milestones that a type owes. */
  public List<String> owedAtAll(OrganisationType type) {
    return owed(type).map(Milestone::code).toList();
  }

  private Stream<Milestone> owed(OrganisationType type) {
    return milestones.stream()
        .filter(one -> !one.kind().ofTheCommittee() && one.owedBy().contains(type));
  }

  /** The types that owe a ledger but have no guide to diagnose themselves against. */
  public Set<OrganisationType> typesWithoutGuide() {
    Set<OrganisationType> types = EnumSet.noneOf(OrganisationType.class);
    ledger().ifPresent(one -> types.addAll(one.owedBy()));
    types.removeAll(
        guides.stream()
            .filter(GuideAssignment::coversType)
            .map(GuideAssignment::organisationType)
            .collect(Collectors.toSet()));
    return types;
  }

  /** The same plan with every day moved. */
  public CampaignPlan shifted(int days) {
    return new CampaignPlan(
        guides,
        phases.stream().map(one -> one.shifted(days)).toList(),
        milestones.stream().map(one -> one.shifted(days)).toList(),
        readingList,
        rectificationDueDate.plusDays(days));
  }
}
