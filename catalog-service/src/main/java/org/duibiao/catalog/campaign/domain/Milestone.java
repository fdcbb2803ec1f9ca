package org.duibiao.catalog.campaign.domain;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.catalog.organisation.domain.OrganisationType;

/**
 * A day by which something is owed: "于4月20日前将《诊断情况工作台账》上报党委工作部" (notice, three, (一) 2).
 *
 * @param dueDate met up to its last instant
 * @param lockDate after which nothing can be written; null if it never closes
 * @param owedBy the types of organisation that owe it
 */
public record Milestone(
    String code,
    MilestoneKind kind,
    String title,
    LocalDate dueDate,
    LocalDate lockDate,
    List<OrganisationType> owedBy) {
  /** A milestone with each type named once. */
  public Milestone {
    owedBy = owedBy.stream().distinct().sorted().toList();
  }

  Milestone shifted(int days) {
    return new Milestone(
        code,
        kind,
        title,
        dueDate.plusDays(days),
        lockDate == null ? null : lockDate.plusDays(days),
        owedBy);
  }
}
