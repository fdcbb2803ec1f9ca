package org.duibiao.rectification.item.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a step of an item's history put in other words. It is added and never changed.
 *
 * @param step the step's place in the history, from 0
 * @param before null where nothing stood
 */
@Embeddable
public record Change(
    int step,
    @Enumerated(EnumType.STRING) ItemField field,
    @Column(name = "former_text") String before,
    @Column(name = "new_text") String after) {

  static List<Change> between(int step, StatedProblem former, StatedProblem now) {
    List<Change> changes = new ArrayList<>();
    note(changes, step, ItemField.INDICATOR, former.indicator(), now.indicator());
    note(changes, step, ItemField.PROBLEM, former.text(), now.text());
    return changes;
  }

  static List<Change> between(int step, Plan former, Plan now) {
    List<Change> changes = new ArrayList<>();
    note(changes, step, ItemField.ROOT_CAUSE, former.rootCause(), now.rootCause());
    note(changes, step, ItemField.MEASURE, former.measure(), now.measure());
    note(changes, step, ItemField.RESPONSIBLE, former.responsible(), now.responsible());
    note(changes, step, ItemField.DUE_DATE, former.dueDate(), now.dueDate());
    return changes;
  }

  private static void note(
      List<Change> changes, int step, ItemField field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(step, field, text(before), text(after)));
    }
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
