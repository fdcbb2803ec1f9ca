package org.duibiao.rectification.weakness.application;

import java.time.Clock;
import java.util.UUID;
import org.duibiao.rectification.weakness.domain.CaseRecord;
import org.duibiao.rectification.weakness.domain.CaseRecordEvent;
import org.duibiao.rectification.weakness.domain.WeakCase;

/** Makes the facts about records; what a record says stays where it is. */
final class Facts {
  private Facts() {}

  static CaseRecordEvent of(
      CaseRecord made, WeakCase one, String type, String person, Clock clock) {
    return new CaseRecordEvent(
        UUID.randomUUID(),
        clock.instant(),
        type,
        made.id(),
        one.id(),
        one.campaign(),
        one.organisation(),
        made.heldOn(),
        made.way(),
        made.leader(),
        made.assistingUnit(),
        person);
  }
}
