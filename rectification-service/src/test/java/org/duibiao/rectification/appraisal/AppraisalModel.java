package org.duibiao.rectification.appraisal;

import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.DUE;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.PASSED_AT_ONCE;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.PROBLEMS_FOUND;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.PROBLEMS_INHERITED;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.PROBLEMS_OPEN;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.PROBLEMS_OVERDUE;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.PROBLEMS_REOPENED;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.PROBLEMS_STRUCK_OFF;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.PROBLEMS_WITHDRAWN;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.REVIEWED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.duibiao.rectification.appraisal.domain.AppraisalFigure;

/**
 * A unit with a random past, and what its appraisal must be: worked out day by day, in another way
 * than the service does it.
 */
record AppraisalModel(
    LocalDate opens, List<Held> appointments, List<Duty> duties, List<Problem> problems) {
  private static final Map<String, List<String>> WALK =
      Map.of(
          "", List.of("OPEN"),
          "OPEN", List.of("SUBMITTED", "OPEN", "WITHDRAWN"),
          "SUBMITTED", List.of("STRUCK_OFF", "STRUCK_OFF", "RETURNED", "WITHDRAWN"),
          "RETURNED", List.of("SUBMITTED", "RETURNED"),
          "STRUCK_OFF", List.of("REOPENED", "WITHDRAWN"),
          "REOPENED", List.of("SUBMITTED"),
          "WITHDRAWN", List.of("OPEN", "REOPENED"));

  /** An appointment as secretary; either end may be open. */
  record Held(String id, LocalDate from, LocalDate to) {}

  /** Something owed, by the unit or by one below it. */
  record Duty(
      UUID id,
      boolean below,
      LocalDate due,
      LocalDate submitted,
      LocalDate reviewed,
      String review,
      LocalDate exempt) {
    String standing(LocalDate until) {
      if (exempt != null && !exempt.isAfter(until)) {
        return "EXEMPT";
      }
      if (submitted != null && !submitted.isAfter(until)) {
        return submitted.isAfter(due) ? "LATE" : "ON_TIME";
      }
      return due.isBefore(until) ? "OVERDUE" : "PENDING";
    }
  }

  /** A step of an item; {@code due} is the date that it sets, null if it sets none. */
  record Step(LocalDate day, String from, String to, LocalDate due) {}

  /** An item by its history. */
  record Problem(UUID id, LocalDate due, List<Step> steps) {
    LocalDate dueNow() {
      return steps.stream().map(Step::due).filter(d -> d != null).reduce(due, (a, b) -> b);
    }
  }

  /** A span of the timeline and its figures. */
  record Span(String appointment, LocalDate first, LocalDate last, Map<AppraisalFigure, Long> of) {}

  static AppraisalModel random(Random random, LocalDate opens, int days) {
    List<Held> held = new ArrayList<>();
    for (int i = 0; i < random.nextInt(5); i++) {
      LocalDate from =
          random.nextInt(8) == 0 ? null : opens.plusDays(random.nextInt(days + 40) - 30);
      LocalDate to =
          random.nextInt(3) == 0
              ? null
              : (from == null ? opens : from).plusDays(random.nextInt(days / 2));
      held.add(new Held("t" + i, from, to));
    }
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      duties.add(duty(random, i % 2 == 0, opens, days));
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      problems.add(problem(random, opens, days));
    }
    return new AppraisalModel(opens, held, duties, problems);
  }

  private static Duty duty(Random random, boolean below, LocalDate opens, int days) {
    LocalDate due = opens.plusDays(random.nextInt(days + 6) - 3);
    LocalDate submitted = random.nextInt(4) == 0 ? null : due.plusDays(random.nextInt(15) - 8);
    LocalDate reviewed =
        submitted == null || random.nextInt(4) == 0 ? null : submitted.plusDays(random.nextInt(9));
    return new Duty(
        UUID.randomUUID(),
        below,
        due,
        submitted,
        reviewed,
        reviewed == null ? null : random.nextBoolean() ? "PASSED" : "RETURNED",
        random.nextInt(6) == 0 ? due.plusDays(random.nextInt(9) - 4) : null);
  }

  private static Problem problem(Random random, LocalDate opens, int days) {
    LocalDate day = opens.plusDays(random.nextInt(days) - 2);
    LocalDate due = opens.plusDays(random.nextInt(days));
    List<Step> steps = new ArrayList<>();
    String state = "";
    for (int i = 0; i <= random.nextInt(9); i++) {
      List<String> next = WALK.get(state);
      String to = next.get(random.nextInt(next.size()));
      LocalDate set = i > 0 && random.nextInt(3) == 0 ? opens.plusDays(random.nextInt(days)) : null;
      steps.add(new Step(day, state, to, set));
      state = to;
      day = day.plusDays(random.nextInt(days / 5));
    }
    return new Problem(UUID.randomUUID(), due, steps);
  }

  /** Of those whose time a day falls into, who was appointed last; null while vacant. */
  private String holder(LocalDate day) {
    return appointments.stream()
        .filter(held -> held.from() == null || !held.from().isAfter(day))
        .filter(held -> held.to() == null || !held.to().isBefore(day))
        .max(
            Comparator.comparing(Held::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Held::id))
        .map(Held::id)
        .orElse(null);
  }

  /** All spans up to a day, in their order. */
  List<Span> spans(LocalDate until) {
    List<Span> spans = new ArrayList<>();
    LocalDate first = opens;
    for (LocalDate day = opens; !day.isAfter(until); day = day.plusDays(1)) {
      String holder = holder(day);
      boolean ends =
          day.equals(until) || !java.util.Objects.equals(holder, holder(day.plusDays(1)));
      if (ends) {
        spans.add(span(holder, first, day, until));
        first = day.plusDays(1);
      }
    }
    return spans;
  }

  /** The unit as a whole. */
  Span whole(LocalDate until) {
    return span(null, opens, until, until);
  }

  private Span span(String holder, LocalDate first, LocalDate last, LocalDate until) {
    Map<AppraisalFigure, Long> of = new EnumMap<>(AppraisalFigure.class);
    for (Duty duty : duties) {
      if (within(duty.due(), first, last, until)) {
        String prefix = duty.below() ? "BELOW_" : "";
        add(of, AppraisalFigure.valueOf(prefix + DUE));
        add(of, AppraisalFigure.valueOf(prefix + duty.standing(until)));
        if (!duty.below()
            && duty.reviewed() != null
            && !duty.reviewed().isAfter(until)
            && !duty.standing(until).equals("EXEMPT")) {
          add(of, REVIEWED);
          if (duty.review().equals("PASSED")) {
            add(of, PASSED_AT_ONCE);
          }
        }
      }
    }
    for (Problem problem : problems) {
      count(problem, of, first, last, until);
    }
    return new Span(holder, first, last, of);
  }

  private void count(
      Problem problem,
      Map<AppraisalFigure, Long> of,
      LocalDate first,
      LocalDate last,
      LocalDate until) {
    LocalDate due = problem.due();
    boolean open = false;
    boolean openBefore = false;
    for (Step step : problem.steps()) {
      if (step.day().isAfter(last)) {
        break;
      }
      boolean was = !step.from().isEmpty() && !ended(step.from());
      boolean is = !ended(step.to());
      due = step.due() == null ? due : step.due();
      open = is;
      if (!first.equals(opens) && step.day().isBefore(first)) {
        openBefore = is;
      } else if (was != is && within(step.day(), first, last, until)) {
        add(of, kind(step, is));
      }
    }
    if (openBefore) {
      add(of, PROBLEMS_INHERITED);
    }
    if (open) {
      add(of, PROBLEMS_OPEN);
      if (due.isBefore(last)) {
        add(of, PROBLEMS_OVERDUE);
      }
    }
  }

  private static AppraisalFigure kind(Step step, boolean opened) {
    if (step.from().isEmpty()) {
      return PROBLEMS_FOUND;
    }
    if (opened) {
      return PROBLEMS_REOPENED;
    }
    return step.to().equals("STRUCK_OFF") ? PROBLEMS_STRUCK_OFF : PROBLEMS_WITHDRAWN;
  }

  /** What fell before the first day counts on it. */
  private boolean within(LocalDate day, LocalDate first, LocalDate last, LocalDate until) {
    LocalDate counted = day.isBefore(opens) ? opens : day;
    return !counted.isBefore(first) && !counted.isAfter(last) && !day.isAfter(until);
  }

  private static boolean ended(String state) {
    return state.equals("STRUCK_OFF") || state.equals("WITHDRAWN");
  }

  private static void add(Map<AppraisalFigure, Long> of, AppraisalFigure figure) {
    of.merge(figure, 1L, Long::sum);
  }
}
