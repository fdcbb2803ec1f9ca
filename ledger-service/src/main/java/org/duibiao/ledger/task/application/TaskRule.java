package org.duibiao.ledger.task.application;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.ledger.shared.domain.LedgerProblem.SELF_REVIEW;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.task.domain.CommitteeTask;
import org.duibiao.ledger.task.domain.TaskAction;
import org.duibiao.ledger.task.domain.TaskOwner;

/**
 * Who does what about the committee's own tasks: its office 党委工作部 says who answers for one; the
 * office and that person, or the holders of that post, write it and put it before the leaders; a
 * leader 院级领导 of the committee signs it off or sends it back, but nobody their own.
 */
@ApplicationScoped
public class TaskRule {
  private static final Set<String> OFFICE = Set.of(Roles.OFFICE);
  private static final Set<String> PEOPLE =
      Set.of(Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER);
  private static final Map<String, String> ROLES =
      Map.of(
          "OFFICE", Roles.OFFICE,
          "LEADER", Roles.LEADER,
          "SECRETARY", Roles.SECRETARY,
          "DEPUTY_SECRETARY", Roles.OFFICER,
          "OFFICER", Roles.OFFICER);

  private final Access access;

  TaskRule(Access access) {
    this.access = access;
  }

  /** The post in which the caller does an action, if any. */
  public Optional<Post> post(TaskAction action, OrganisationNode committee, CommitteeTask task) {
    return switch (action) {
      case ASSIGN -> access.posts(committee, OFFICE).stream().findFirst();
      case SAVE, SUBMIT, RECALL, REOPEN -> writer(committee, task.owner());
      case SIGN_OFF, RETURN ->
          leaders(committee).stream()
              .filter(post -> !task.concerns(post.actors(access.caller().person())))
              .findFirst();
    };
  }

  /**
   * The same; somebody who may not is told why.
   *
   * @throws DomainException SELF_REVIEW or FORBIDDEN
   */
  public Post require(TaskAction action, OrganisationNode committee, CommitteeTask task) {
    return post(action, committee, task)
        .orElseThrow(
            () -> new DomainException(barred(action, committee) ? SELF_REVIEW : FORBIDDEN));
  }

  /** A leader who is barred only by its being their own. */
  private boolean barred(TaskAction action, OrganisationNode committee) {
    return (action == TaskAction.SIGN_OFF || action == TaskAction.RETURN)
        && !leaders(committee).isEmpty();
  }

  private List<Post> leaders(OrganisationNode committee) {
    return at(committee, Set.of(Roles.LEADER));
  }

  private Optional<Post> writer(OrganisationNode committee, TaskOwner owner) {
    return access.posts(committee, OFFICE).stream()
        .findFirst()
        .or(() -> owner == null ? Optional.empty() : owning(committee, owner));
  }

  private Optional<Post> owning(OrganisationNode committee, TaskOwner owner) {
    if (owner.person() == null) {
      return at(committee, Set.of(ROLES.get(owner.post()))).stream().findFirst();
    }
    return at(committee, PEOPLE).stream()
        .filter(post -> post.actors(access.caller().person()).contains(owner.person()))
        .findFirst();
  }

  private List<Post> at(OrganisationNode committee, Set<String> roles) {
    return access.posts(committee, roles).stream()
        .filter(post -> post.organisation().equals(committee.code()))
        .toList();
  }
}
