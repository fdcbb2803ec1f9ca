package org.duibiao.rectification.weakness.domain;

import java.util.List;
import org.duibiao.chassis.problem.DomainException;

/**
 * By what an organisation is proposed as weak in a campaign; the office sets it. It proposes, the
 * office decides.
 *
 * @param notMetShare per cent of the assessed indicators from which too many are not met; null if
 *     that does not count
 * @param vetoIndicators indicators of which one that is not met is enough
 * @param overdueObligations how many obligations without any answer are too many; null if that does
 *     not count
 * @param noAnswer whether it counts that nothing at all was filed
 */
public record Criteria(
    Integer notMetShare,
    List<String> vetoIndicators,
    Integer overdueObligations,
    boolean noAnswer) {
  /**
   * What holds until the office says otherwise. The notice names one veto, “师德‘一票否决制’”
   * (branch-1.4), and asks for every organisation, “全覆盖开展诊断”; it names no other figure.
   */
  public static final Criteria DEFAULT = new Criteria(30, List.of("branch-1.4"), 2, true);

  /** Keeps each indicator once, in order. */
  public Criteria {
    vetoIndicators =
        vetoIndicators == null ? List.of() : vetoIndicators.stream().distinct().sorted().toList();
  }

  /** Refuses criteria by which nobody could ever be proposed. */
  public Criteria requireAny() {
    if (notMetShare == null
        && vetoIndicators.isEmpty()
        && overdueObligations == null
        && !noAnswer) {
      throw new DomainException(
          WeaknessProblem.CRITERIA_EMPTY, List.of(new DomainException.Fault("", "criteria.none")));
    }
    return this;
  }
}
