package org.duibiao.rectification.weakness.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is to be done next on a case, so that nobody has to look for it.
 *
 * @param due by when, null where there is no day
 * @param milestone the milestone that is meant, null for everything else
 */
public record NextStep(NextStepKind kind, LocalDate due, String milestone) {
  /**
   * The next step of a case.
   *
   * @param openItems how many of its items are neither struck off nor withdrawn
   * @param drafts how many supervision records wait for the leader
   */
  public static NextStep of(WeakCase one, long openItems, long drafts) {
    if (drafts > 0) {
      return step(NextStepKind.CONFIRM_SUPERVISION, null);
    }
    return switch (one.state()) {
      case IDENTIFIED -> step(NextStepKind.ANALYSE, null);
      case ANALYSING -> step(NextStepKind.PLAN, null);
      case PLANNED ->
          step(
              one.assignment().complete() ? NextStepKind.START : NextStepKind.ASSIGN,
              one.nextDue());
      case IN_PROGRESS -> inProgress(one, openItems);
      case ACCEPTANCE ->
          step(openItems > 0 ? NextStepKind.STRIKE_OFF_ITEMS : NextStepKind.ACCEPT, null);
      case CLOSED -> closed(one, openItems);
      case REOPENED -> step(NextStepKind.RESUME, one.nextDue());
    };
  }

  private static NextStep inProgress(WeakCase one, long openItems) {
    Optional<CaseMilestone> next =
        one.plan().milestones().stream()
            .filter(milestone -> !milestone.done())
            .min(Comparator.comparing(CaseMilestone::dueDate));
    return next.map(
            open -> new NextStep(NextStepKind.REACH_MILESTONE, open.dueDate(), open.title()))
        .orElseGet(
            () ->
                step(
                    openItems > 0 ? NextStepKind.STRIKE_OFF_ITEMS : NextStepKind.REQUEST_ACCEPTANCE,
                    null));
  }

  private static NextStep closed(WeakCase one, long openItems) {
    if (openItems > 0) {
      return step(NextStepKind.REOPEN, null);
    }
    return one.lookBack().on() == null
        ? step(NextStepKind.LOOK_BACK, one.lookBack().due())
        : step(NextStepKind.NOTHING, null);
  }

  private static NextStep step(NextStepKind kind, LocalDate due) {
    return new NextStep(kind, due, null);
  }
}
