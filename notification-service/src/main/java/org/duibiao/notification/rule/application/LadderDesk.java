package org.duibiao.notification.rule.application;

import static org.duibiao.notification.NotificationProblem.REMINDER_RULES_USUAL;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.rule.domain.ReminderLadder;
import org.duibiao.notification.rule.infrastructure.Ladders;
import org.duibiao.notification.rule.infrastructure.Ladders.Held;

/** What whoever runs a campaign does with its reminders. */
@ApplicationScoped
public class LadderDesk {
  private final Ladders ladders;
  private final RunningCampaign running;
  private final Access access;
  private final AuditTrail audit;
  private final Channels channels;
  private final Clock clock;

  LadderDesk(
      Ladders ladders,
      RunningCampaign running,
      Access access,
      AuditTrail audit,
      Channels channels,
      @DomainTime Clock clock) {
    this.ladders = ladders;
    this.running = running;
    this.access = access;
    this.audit = audit;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * What holds in a campaign, and what the caller may do with it.
   *
   * @param mayRun whether the caller may change it
   */
  public record Reading(String campaign, Held held, boolean mayRun) {}

  private interface Change {
    void from(Held before);
  }

  /** What holds in a campaign that concerns the caller. */
  @Transactional
  public Reading get(String campaign) {
    running.requireConcerned(campaign);
    return new Reading(campaign, ladders.of(campaign), running.mayRun(campaign));
  }

  /** Gives a campaign a ladder of its own; it counts for what is to come. */
  @Transactional
  public Reading save(String campaign, String ifMatch, Supplier<ReminderLadder> content) {
    return change(
        "saveReminderRules",
        campaign,
        ifMatch,
        before ->
            ladders.save(
                campaign,
                before,
                content.get().requireUsable(channels.available()),
                clock.instant()));
  }

  /** Takes a campaign's own ladder away, so that the usual one holds again. */
  @Transactional
  public Reading reset(String campaign, String ifMatch) {
    return change(
        "resetReminderRules",
        campaign,
        ifMatch,
        before -> {
          if (!before.custom()) {
            throw new DomainException(REMINDER_RULES_USUAL);
          }
          ladders.reset(campaign, clock.instant());
        });
  }

  private Reading change(String operation, String campaign, String ifMatch, Change change) {
    OrganisationNode runner = running.runner(campaign);
    Post post = access.postFor(runner, RunningCampaign.OFFICES);
    Held before = ladders.held(campaign);
    IfMatch.check(ifMatch, before.version());
    change.from(before);
    Held after = ladders.of(campaign);
    audit.record(
        new AuditEntry(
            operation,
            "reminder-rules/" + campaign,
            runner.code(),
            post.toString(),
            null,
            before.version(),
            after.version()));
    return new Reading(campaign, after, true);
  }
}
