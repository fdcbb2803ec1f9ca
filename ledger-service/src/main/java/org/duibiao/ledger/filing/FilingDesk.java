package org.duibiao.ledger.filing;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.domain.Locks;
import org.duibiao.ledger.review.FilingRule;
import org.duibiao.ledger.review.ReviewRule;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.People;
import org.duibiao.ledger.shared.domain.Transitions;

/**
 * What entries, ledgers and reports have in common when they are filed: who may do which action,
 * and that it is noted in the audit trail. Invariant: what {@link #permits} says is what {@link
 * #requirePermission} lets pass, and the post that lets it pass is the one that is noted.
 */
@ApplicationScoped
public class FilingDesk {
  private final Access access;
  private final FilingRule filers;
  private final ReviewRule reviewers;
  private final AuditTrail audit;
  private final Clock clock;

  FilingDesk(
      Access access,
      FilingRule filers,
      ReviewRule reviewers,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.access = access;
    this.filers = filers;
    this.reviewers = reviewers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Lets an action pass only if the caller may do it to something of the duty's organisation.
   *
   * @return the post in which they do it
   */
  public Post requirePermission(FilingAction action, Duty duty, People contributors) {
    return reviews(action)
        ? reviewers.require(duty.organisation(), contributors)
        : filer(action, duty).orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  /** Whether the caller may do an action to something of the duty's organisation. */
  public boolean permits(FilingAction action, Duty duty, People contributors) {
    return reviews(action)
        ? reviewers.decision(duty.organisation(), contributors).permits()
        : filer(action, duty).isPresent();
  }

  private Optional<Post> filer(FilingAction action, Duty duty) {
    return action == FilingAction.SAVE
        ? filers.author(duty.organisation())
        : filers.signer(duty.organisation());
  }

  /** The caller as the author of what they do in a post. */
  public Author author(Post post) {
    return Author.of(access.caller().person(), post);
  }

  /** Lets an action pass only while nothing refuses it: campaign, exemption, lock, dissolution. */
  public void requireOpen(FilingAction action, Duty duty) {
    locks(duty).requireOpen(writes(action));
  }

  /**
   * Lets an action pass only if the state declares it.
   *
   * @throws DomainException TRANSITION_NOT_ALLOWED, with why it cannot be written
   */
  public void requireDeclared(
      Transitions<FilingState, FilingAction> table,
      FilingState state,
      FilingAction action,
      Duty duty) {
    if (!table.allow(state, action)) {
      throw locks(duty).undeclared(state, action);
    }
  }

  /** Why something cannot be written now. */
  public Locks locks(Duty duty) {
    return duty.locks(clock);
  }

  /** Whether nothing refuses an action, whatever the state. */
  public boolean open(FilingAction action, Duty duty) {
    return locks(duty).open(writes(action));
  }

  /** Notes what the caller did in a post. */
  public void note(String operation, Post post, String subject, Duty duty, Change change) {
    audit.record(
        new AuditEntry(
            operation,
            subject,
            duty.organisation().code(),
            post.toString(),
            change.reason(),
            change.before(),
            change.after()));
  }

  /** Why something was changed, and its versions before and after. */
  public record Change(String reason, long before, long after) {}

  private static boolean reviews(FilingAction action) {
    return action == FilingAction.ACCEPT || action == FilingAction.RETURN;
  }

  /** A supplement is a late filing and is not closed by a lock. */
  private static boolean writes(FilingAction action) {
    return action == FilingAction.SAVE
        || action == FilingAction.SUBMIT
        || action == FilingAction.REOPEN;
  }
}
