package org.duibiao.catalog.campaign.application;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.catalog.campaign.domain.Milestone;
import org.duibiao.catalog.campaign.domain.Phase;
import org.duibiao.catalog.campaign.domain.ReadingItem;
import org.duibiao.catalog.organisation.domain.OrganisationType;

/** A plan as its author writes it: guides may still be without a version. */
public record PlanDraft(
    String title,
    List<Pin> guides,
    List<Phase> phases,
    List<Milestone> milestones,
    List<ReadingItem> readingList,
    LocalDate rectificationDueDate) {

  /**
   * A guide for a type, or for one organisation.
   *
   * @param guideVersion null for the newest that is published
   */
  public record Pin(
      OrganisationType organisationType, String organisation, String guide, Integer guideVersion) {}
}
