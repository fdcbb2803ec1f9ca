package org.duibiao.ledger.learning.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.ledger.learning.application.LearningDesk;
import org.duibiao.ledger.learning.domain.LearningAction;
import org.duibiao.ledger.learning.domain.LearningRecord;
import org.duibiao.ledger.person.infrastructure.RosterOfPeople;

/** Shows learning records with the names of people, to those who may see them. */
@ApplicationScoped
class LearningViews {
  private static final Set<String> SEE_PEOPLE =
      Set.of(Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER, Roles.AUDITOR);

  private final LearningDesk desk;
  private final RosterOfPeople roster;
  private final Access access;

  LearningViews(LearningDesk desk, RosterOfPeople roster, Access access) {
    this.desk = desk;
    this.roster = roster;
    this.access = access;
  }

  @Transactional
  LearningRecordView one(LearningRecord record) {
    return all(List.of(record), desk.actions(record)).get(0);
  }

  @Transactional
  List<LearningRecordView> all(List<LearningRecord> records) {
    return all(records, null);
  }

  private List<LearningRecordView> all(
      List<LearningRecord> records, List<LearningAction> allowedActions) {
    boolean shown = access.caller().holdsAny(SEE_PEOPLE);
    var people =
        new LearningRecordView.People(shown, shown ? roster.names(mentioned(records)) : Map.of());
    List<LearningRecordView> views = new ArrayList<>();
    records.forEach(one -> views.add(LearningRecordView.of(one, people, allowedActions)));
    return views;
  }

  private static Set<String> mentioned(List<LearningRecord> records) {
    Set<String> people = new TreeSet<>();
    for (LearningRecord record : records) {
      record.content().attendees().forEach(one -> people.add(one.staffNumber()));
      if (record.content().ledBy() != null) {
        people.add(record.content().ledBy().staffNumber());
      }
    }
    return people;
  }
}
