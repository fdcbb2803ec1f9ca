package org.duibiao.rectification.weakness.domain;

import static org.duibiao.rectification.weakness.domain.WeaknessProblem.CASE_REASON_MISSING;

import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.text.VisibleText;

/** What must be explained. */
final class CaseText {
  private CaseText() {}

  static void requireReason(String reason) {
    require(reason, "/reason", "reason.required");
  }

  static void require(String text, String pointer, String message) {
    if (!VisibleText.in(text)) {
      throw new DomainException(CASE_REASON_MISSING, List.of(new Fault(pointer, message)));
    }
  }
}
