package org.duibiao.ledger.task.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.ledger.task.domain.CommitteeTask;
import org.duibiao.ledger.task.domain.TaskKind;
import org.duibiao.ledger.task.domain.TaskMilestone;

/** The committee's tasks: what the campaign says of them, and what was done about them. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<CommitteeTask, UUID> {
  private static final List<String> KINDS =
      Arrays.stream(TaskKind.values()).map(Enum::name).toList();

  /** What a campaign asks of its committee, in the order of the days. */
  @SuppressWarnings("unchecked")
  public List<TaskMilestone> milestones(String campaign) {
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select code, kind, title, cast(due_date as text) as due_date,
                  cast(lock_date as text) as lock_date
                from milestone where campaign = :campaign and kind in (:kinds)
                order by due_date, code
                """,
                Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("kinds", KINDS)
            .getResultList();
    return rows.stream().map(Tasks::milestone).toList();
  }

  /** One of them. */
  public Optional<TaskMilestone> milestone(String campaign, String code) {
    return milestones(campaign).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  private static TaskMilestone milestone(Tuple row) {
    String lock = row.get("lock_date", String.class);
    return new TaskMilestone(
        row.get("code", String.class),
        TaskKind.valueOf(row.get("kind", String.class)),
        row.get("title", String.class),
        LocalDate.parse(row.get("due_date", String.class)),
        lock == null ? null : LocalDate.parse(lock));
  }

  /** What was done about a campaign's tasks, by the milestone's code. */
  public Map<String, CommitteeTask> of(String campaign) {
    return list("campaign", campaign).stream()
        .collect(Collectors.toMap(CommitteeTask::milestone, Function.identity()));
  }

  /** What was done about one. */
  public Optional<CommitteeTask> of(String campaign, String milestone) {
    return find("campaign = ?1 and milestone = ?2", campaign, milestone).firstResultOptional();
  }

  /** The same for writing: nobody else writes it until the transaction ends. */
  public Optional<CommitteeTask> held(String campaign, String milestone) {
    getEntityManager()
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:id, 11))) locked")
        .setParameter("id", "task/" + campaign + "/" + milestone)
        .getSingleResult();
    return of(campaign, milestone);
  }
}
