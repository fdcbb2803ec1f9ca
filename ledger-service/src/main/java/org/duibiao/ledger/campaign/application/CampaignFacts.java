package org.duibiao.ledger.campaign.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;

/**
 * What the catalog tells of a campaign.
 *
 * @param version rises with every change; an older state never replaces a newer one
 */
public record CampaignFacts(
    String code,
    String title,
    String organisation,
    String state,
    List<GuideChoice> guides,
    List<MilestoneFacts> milestones,
    List<ReadingFacts> readingList,
    LocalDate rectificationDueDate,
    long version) {

  /** 学习文件: something to be read, verbatim as the notice has it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ReadingFacts(int number, String title) {}

  /**
   * Which guide applies to a type.
   *
   * @param organisation set only where a single organisation is an exception
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GuideChoice(
      String organisationType, String organisation, String guide, int guideVersion) {}

  /**
   * A date by which something is owed.
   *
   * @param lockDate the day after which writing is closed, null if it never is
   * @param owedBy types of organisations
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record MilestoneFacts(
      String code,
      String kind,
      String title,
      LocalDate dueDate,
      LocalDate lockDate,
      List<String> owedBy) {}
}
