package org.duibiao.ledger.task.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.document.DocumentRevisions;
import org.duibiao.ledger.document.DocumentRevisions.Revision;
import org.duibiao.ledger.task.domain.CommitteeTask;
import org.duibiao.ledger.task.domain.TaskAction;
import org.duibiao.ledger.task.domain.TaskContent;
import org.duibiao.ledger.task.domain.TaskMilestone;
import org.duibiao.ledger.task.infrastructure.Tasks;

/**
 * Shows the committee's own tasks. They are seen by whoever reaches the committee, and count in
 * nobody's coverage.
 */
@ApplicationScoped
public class TaskDesk {
  private final TaskSight sight;
  private final Tasks tasks;
  private final DocumentRevisions revisions;

  TaskDesk(TaskSight sight, Tasks tasks, DocumentRevisions revisions) {
    this.sight = sight;
    this.tasks = tasks;
    this.revisions = revisions;
  }

  /** A task as the caller sees it now. */
  public record Seen(
      Campaign campaign,
      OrganisationNode committee,
      TaskMilestone milestone,
      CommitteeTask task,
      List<TaskAction> allowedActions) {}

  /** Which task, and the version the caller has read. */
  public record Key(String campaign, String code, String ifMatch) {}

  /** All of a campaign's; none for somebody who does not reach the committee. */
  @Transactional
  public List<Seen> all(String campaignCode) {
    TaskSight.Place place = sight.place(campaignCode);
    if (!sight.reaches(place)) {
      return List.of();
    }
    Map<String, CommitteeTask> done = tasks.of(place.campaign().code());
    return tasks.milestones(place.campaign().code()).stream()
        .map(
            one ->
                sight.seen(place, one, done.getOrDefault(one.code(), TaskSight.fresh(place, one))))
        .toList();
  }

  /** One of them. */
  @Transactional
  public Seen get(Key key) {
    TaskSight.Place place = sight.reached(key.campaign());
    TaskMilestone milestone = sight.milestone(place, key.code());
    return sight.seen(
        place,
        milestone,
        tasks
            .of(place.campaign().code(), milestone.code())
            .orElse(TaskSight.fresh(place, milestone)));
  }

  /** Every submission of one, the first one first. */
  @Transactional
  public List<Revision<TaskContent>> revisions(Key key) {
    return revisions.of(get(key).task().key(), TaskContent.class);
  }

  /** One submission. */
  @Transactional
  public Revision<TaskContent> revision(Key key, int number) {
    return revisions
        .find(get(key).task().key(), number, TaskContent.class)
        .orElseThrow(() -> new DomainException(NOT_FOUND));
  }
}
