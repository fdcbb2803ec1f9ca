package org.duibiao.ledger.campaign.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.ledger.campaign.application.CampaignFacts;

/** A campaign's full state as the catalog tells it, in the fields that this service reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CampaignData(
    String code,
    String title,
    String organisation,
    String state,
    List<CampaignFacts.GuideChoice> guides,
    List<CampaignFacts.MilestoneFacts> milestones,
    List<CampaignFacts.PhaseFacts> phases,
    List<CampaignFacts.ReadingFacts> readingList,
    LocalDate rectificationDueDate,
    long version) {

  CampaignFacts toFacts() {
    return new CampaignFacts(
        code,
        title,
        organisation,
        state,
        guides == null ? List.of() : guides,
        milestones == null ? List.of() : milestones,
        phases == null ? List.of() : phases,
        readingList == null ? List.of() : readingList,
        rectificationDueDate,
        version);
  }
}
