package org.duibiao.ledger.task.application;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.shared.domain.LedgerProblem.LOCKED;
import static org.duibiao.ledger.task.domain.TaskAction.REOPEN;
import static org.duibiao.ledger.task.domain.TaskAction.SAVE;
import static org.duibiao.ledger.task.domain.TaskAction.SUBMIT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.task.domain.CommitteeTask;
import org.duibiao.ledger.task.domain.TaskAction;
import org.duibiao.ledger.task.domain.TaskMilestone;
import org.duibiao.ledger.task.infrastructure.Tasks;

/** Finds a committee's tasks and shows them as the caller sees them now. */
@ApplicationScoped
class TaskSight {
  private final CampaignDesk campaigns;
  private final OrganisationTree tree;
  private final Tasks tasks;
  private final TaskRule rule;
  private final Access access;
  private final Clock clock;

  TaskSight(
      CampaignDesk campaigns,
      OrganisationTree tree,
      Tasks tasks,
      TaskRule rule,
      Access access,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.tree = tree;
    this.tasks = tasks;
    this.rule = rule;
    this.access = access;
    this.clock = clock;
  }

  /** A campaign, and the committee that runs it. */
  record Place(Campaign campaign, OrganisationNode committee) {}

  /** The place, whether or not the caller reaches the committee. */
  Place place(String campaignCode) {
    Campaign campaign = campaigns.visible(campaignCode);
    return new Place(
        campaign,
        tree.find(campaign.organisation()).orElseThrow(() -> new DomainException(NOT_FOUND)));
  }

  /** Whether the caller reaches the committee. */
  boolean reaches(Place place) {
    return access.scope().reaches(place.committee().path());
  }

  /**
   * The place, for those who reach the committee.
   *
   * @throws DomainException FORBIDDEN for others
   */
  Place reached(String campaignCode) {
    Place place = place(campaignCode);
    if (!reaches(place)) {
      throw new DomainException(FORBIDDEN);
    }
    return place;
  }

  /**
   * What is to be made.
   *
   * @throws DomainException NOT_FOUND if the campaign has no such task
   */
  TaskMilestone milestone(Place place, String code) {
    return tasks
        .milestone(place.campaign().code(), Inputs.word(code))
        .orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  /** A task at which nothing was done yet. */
  static CommitteeTask fresh(Place place, TaskMilestone milestone) {
    return CommitteeTask.begin(place.campaign().code(), place.committee().code(), milestone.code());
  }

  /** A task with what the caller could do about it now. */
  TaskDesk.Seen seen(Place place, TaskMilestone milestone, CommitteeTask task) {
    List<TaskAction> allowed =
        Arrays.stream(TaskAction.values())
            .filter(action -> CommitteeTask.TRANSITIONS.allow(task.state(), action))
            .filter(action -> open(place.campaign(), milestone, action))
            .filter(action -> rule.post(action, place.committee(), task).isPresent())
            .filter(action -> action != SUBMIT || task.complete())
            .toList();
    return new TaskDesk.Seen(place.campaign(), place.committee(), milestone, task, allowed);
  }

  /**
   * Lets an action pass only while the campaign runs and no lock closes it.
   *
   * @throws DomainException CAMPAIGN_NOT_RUNNING or LOCKED
   */
  void requireOpen(Campaign campaign, TaskMilestone milestone, TaskAction action) {
    campaign.requireRunning();
    if (!open(campaign, milestone, action)) {
      throw new DomainException(LOCKED, milestone.title(), milestone.lockDate());
    }
  }

  /** A lock closes writing; what was submitted before can still be signed or sent back. */
  private boolean open(Campaign campaign, TaskMilestone milestone, TaskAction action) {
    boolean writes = action == SAVE || action == SUBMIT || action == REOPEN;
    return campaign.running() && (!writes || milestone.open(ChinaTime.today(clock)));
  }
}
