package org.duibiao.rectification.weakness.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done next on a case, so that nobody has to look for it.
 *
 * @param due by when, null where there is no day
 * @param milestone the milestone that is meant, null for everything else
 */
public record NextStep(NextStepKind kind, LocalDate due, String milestone) {
  /**
   * What is to be done on a case, the most urgent first: what is due by its day, what waits for
   * somebody, what has a day ahead, the rest. Never empty.
   *
   * @param drafts how many supervision records wait for the leader
   */
  public static List<NextStep> all(
      WeakCase one, Circumstances circumstances, long drafts, LocalDate today) {
    List<NextStep> steps = new ArrayList<>();
    if (drafts > 0 && one.state() != WeakCaseState.ENDED) {
      steps.add(step(NextStepKind.CONFIRM_SUPERVISION, null));
    }
    steps.addAll(ofState(one, circumstances));
    steps.removeIf(step -> step.kind() == NextStepKind.NOTHING && steps.size() > 1);
    steps.sort(Comparator.comparing(step -> !step.dueOn(today)));
    return List.copyOf(steps);
  }

  private static List<NextStep> ofState(WeakCase one, Circumstances circumstances) {
    if (circumstances.dissolved() && !one.over()) {
      return List.of(step(NextStepKind.END, null));
    }
    long openItems = circumstances.openItems();
    return switch (one.state()) {
      case IDENTIFIED -> List.of(step(NextStepKind.ANALYSE, null));
      case ANALYSING -> List.of(step(NextStepKind.PLAN, null));
      case PLANNED -> List.of(begin(one, NextStepKind.START));
      case IN_PROGRESS -> List.of(inProgress(one, openItems));
      case ACCEPTANCE ->
          List.of(step(openItems > 0 ? NextStepKind.STRIKE_OFF_ITEMS : NextStepKind.ACCEPT, null));
      case CLOSED -> closed(one, openItems);
      case REOPENED -> List.of(again(one));
      case ENDED -> List.of(step(NextStepKind.NOTHING, null));
    };
  }

  private static NextStep begin(WeakCase one, NextStepKind kind) {
    return step(one.assignment().complete() ? kind : NextStepKind.ASSIGN, one.nextDue());
  }

  /** An ended case that is opened again may never have had a plan. */
  private static NextStep again(WeakCase one) {
    if (one.rootCause() == null) {
      return step(NextStepKind.ANALYSE, null);
    }
    return one.plan().document() == null
        ? step(NextStepKind.PLAN, null)
        : begin(one, NextStepKind.RESUME);
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

  private static List<NextStep> closed(WeakCase one, long openItems) {
    List<NextStep> steps = new ArrayList<>();
    if (openItems > 0) {
      steps.add(step(NextStepKind.REOPEN, null));
    }
    if (one.lookBack().on() == null) {
      steps.add(step(NextStepKind.LOOK_BACK, one.lookBack().due()));
    }
    return steps.isEmpty() ? List.of(step(NextStepKind.NOTHING, null)) : steps;
  }

  private boolean dueOn(LocalDate today) {
    return due != null && !due.isAfter(today);
  }

  private static NextStep step(NextStepKind kind, LocalDate due) {
    return new NextStep(kind, due, null);
  }
}
