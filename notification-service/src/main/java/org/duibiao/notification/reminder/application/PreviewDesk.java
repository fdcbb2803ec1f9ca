package org.duibiao.notification.reminder.application;

import static org.duibiao.notification.NotificationProblem.PREVIEW_DAYS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.duibiao.chassis.calendar.Calendars;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.reminder.infrastructure.PreviewQuery;
import org.duibiao.notification.reminder.infrastructure.PreviewQuery.Asked;
import org.duibiao.notification.reminder.infrastructure.PreviewQuery.Count;
import org.duibiao.notification.reminder.infrastructure.PreviewQuery.Line;
import org.duibiao.notification.rule.application.Channels;
import org.duibiao.notification.rule.application.RunningCampaign;
import org.duibiao.notification.rule.domain.ReminderLadder;
import org.duibiao.notification.rule.infrastructure.Ladders;

/** Shows whoever runs a campaign what its reminders would be; nothing is stored. */
@ApplicationScoped
public class PreviewDesk {
  /** Most days of a preview. */
  public static final int LONGEST = 62;

  private final PreviewQuery query;
  private final Ladders ladders;
  private final RunningCampaign running;
  private final Calendars calendars;
  private final Channels channels;
  private final Clock clock;

  PreviewDesk(
      PreviewQuery query,
      Ladders ladders,
      RunningCampaign running,
      Calendars calendars,
      Channels channels,
      @DomainTime Clock clock) {
    this.query = query;
    this.ladders = ladders;
    this.running = running;
    this.calendars = calendars;
    this.channels = channels;
    this.clock = clock;
  }

  /** First and last day, which are looked at last. */
  public record Days(LocalDate from, LocalDate until) {
    Days requireFew() {
      if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) >= LONGEST) {
        throw new DomainException(PREVIEW_DAYS, LONGEST);
      }
      return this;
    }
  }

  /**
   * What would be told.
   *
   * @param holidaysKnown whether the holidays of all those years are known
   * @param counts of all days, with the first page only
   */
  public record Preview(boolean holidaysKnown, List<Count> counts, Page<Line> lines) {}

  /** By the rules that hold. */
  @Transactional
  public Preview preview(String campaign, Days days, PageRequest page) {
    running.runner(campaign);
    return preview(campaign, ladders.of(campaign).ladder(), days, page);
  }

  /** By rules that are proposed. */
  @Transactional
  public Preview preview(
      String campaign, Supplier<ReminderLadder> proposed, Days days, PageRequest page) {
    running.runner(campaign);
    return preview(campaign, proposed.get().requireUsable(channels.available()), days, page);
  }

  private Preview preview(String campaign, ReminderLadder ladder, Days days, PageRequest page) {
    Days few = days.requireFew();
    Asked asked = new Asked(campaign, ladder, few.from(), few.until(), ChinaTime.today(clock));
    return new Preview(
        calendars.workingDays().known(few.from(), few.until()),
        query.counts(asked, page),
        query.page(asked, page));
  }
}
