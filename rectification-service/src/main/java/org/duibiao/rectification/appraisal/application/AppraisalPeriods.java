package org.duibiao.rectification.appraisal.application;

import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;
import static org.duibiao.rectification.appraisal.domain.AppraisalProblem.APPRAISAL_SNAPSHOT_UNUSABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;

/**
 * Which days of a campaign count: from its first to today, or to its last if that is over. A
 * campaign that does not say when it begins is looked at from the beginning of the year.
 */
@ApplicationScoped
class AppraisalPeriods {
  static final String AHEAD = "appraisal.day-ahead";
  static final String EARLY = "appraisal.day-before-the-first";

  private final Campaigns campaigns;
  private final Clock clock;

  AppraisalPeriods(Campaigns campaigns, @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /**
   * The days up to one that was asked for; null means now.
   *
   * @throws DomainException MALFORMED_REQUEST if it has not come, or comes before the first
   */
  AppraisalPeriod of(String campaign, String subtree, LocalDate asOf) {
    if (asOf != null && ahead(asOf)) {
      throw unusable(AHEAD);
    }
    if (asOf != null && early(campaign, asOf)) {
      throw unusable(EARLY, firstDay(campaign));
    }
    LocalDate until = asOf == null ? latest(campaign) : asOf;
    LocalDate opens = campaigns.firstDay(campaign).orElse(until.withDayOfYear(1));
    return new AppraisalPeriod(campaign, subtree, opens, until);
  }

  /** Whether a day has not come. */
  boolean ahead(LocalDate day) {
    return day.isAfter(ChinaTime.today(clock));
  }

  /** Whether a day comes before a campaign's first. */
  boolean early(String campaign, LocalDate day) {
    return campaigns.firstDay(campaign).filter(day::isBefore).isPresent();
  }

  /** A campaign's first day; null if it does not say. */
  LocalDate firstDay(String campaign) {
    return campaigns.firstDay(campaign).orElse(null);
  }

  private static DomainException unusable(String key, Object... arguments) {
    return new DomainException(
        MALFORMED_REQUEST,
        List.of(new Fault("?asOf", APPRAISAL_SNAPSHOT_UNUSABLE, key, arguments)));
  }

  private LocalDate latest(String campaign) {
    LocalDate today = ChinaTime.today(clock);
    return campaigns.lastDay(campaign).filter(last -> last.isBefore(today)).orElse(today);
  }
}
