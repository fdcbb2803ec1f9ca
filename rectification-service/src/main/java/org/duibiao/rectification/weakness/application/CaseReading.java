package org.duibiao.rectification.weakness.application;

import java.util.List;
import org.duibiao.rectification.weakness.domain.ConstructionPlan;
import org.duibiao.rectification.weakness.domain.NextStep;
import org.duibiao.rectification.weakness.domain.WeakCase;
import org.duibiao.rectification.weakness.domain.WeakCaseAction;
import org.duibiao.rectification.weakness.domain.WeakCaseState;
import org.duibiao.rectification.weakness.domain.WeakCaseStep;

/**
 * A case as one caller sees it at one moment.
 *
 * @param unitName name of the assisting unit, null if there is none
 * @param plan the construction plan; its text is null while there is none
 * @param items how many items its organisation has in the campaign
 * @param openItems how many of them are neither struck off nor withdrawn
 * @param drafts how many supervision records wait for the leader
 * @param next what is to be done, the most urgent first
 * @param history empty in a list
 * @param allowedActions exactly what would succeed for the caller now
 */
public record CaseReading(
    WeakCase one,
    String organisationName,
    String unitName,
    ConstructionPlan plan,
    long items,
    long openItems,
    long drafts,
    List<NextStep> next,
    List<WeakCaseStep> history,
    List<WeakCaseAction> allowedActions) {

  /** How many items of a closed case are to be put right again, a reason to open it again. */
  public long reopenedItems() {
    return one.state() == WeakCaseState.CLOSED ? openItems : 0;
  }
}
