package org.duibiao.notification.rule.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.duibiao.notification.rule.domain.ReminderRule;

/** The ladder. */
@ApplicationScoped
public class ReminderRules implements PanacheRepositoryBase<ReminderRule, String> {
  /** All rungs, by kind of subject and day. */
  public List<ReminderRule> ladder() {
    return listAll(Sort.by("subjectKind").and("offsetDays").and("audience"));
  }
}
