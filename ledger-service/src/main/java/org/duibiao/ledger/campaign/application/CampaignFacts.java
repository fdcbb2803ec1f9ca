package org.duibiao.ledger.campaign.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
    List<PhaseFacts> phases,
    List<ReadingFacts> readingList,
    LocalDate rectificationDueDate,
    long version) {

  /**
   * The last day of it: that of its last phase or date; where it has no phases, a year after its
   * last date. Empty while it has neither.
   */
  public Optional<LocalDate> lastDay() {
    Optional<LocalDate> lastDate =
        milestones.stream()
            .flatMap(one -> Stream.of(one.dueDate(), one.lockDate()))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    if (phases.isEmpty()) {
      return lastDate.map(day -> day.plusYears(1));
    }
    return Stream.concat(lastDate.stream(), phases.stream().map(PhaseFacts::endsOn))
        .max(Comparator.naturalOrder());
  }

  /** 阶段. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record PhaseFacts(LocalDate endsOn) {}

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
