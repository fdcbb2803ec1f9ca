package org.duibiao.ledger.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.review.ReviewRule;
import org.duibiao.ledger.review.Verdict;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.People;

/**
 * What entries, ledgers and reports have in common when they are filed: who may do which action,
 * and that it is noted in the audit trail. Invariant: what {@link #permits} says is what {@link
 * #requirePermission} lets pass.
 */
@ApplicationScoped
public class FilingDesk {
  private static final Set<String> AUTHORS = Set.of(Roles.SECRETARY, Roles.OFFICER, Roles.OFFICE);
  private static final Set<String> SIGNERS = Set.of(Roles.SECRETARY, Roles.OFFICE);

  private final Access access;
  private final ReviewRule reviewers;
  private final AuditTrail audit;
  private final Clock clock;

  FilingDesk(Access access, ReviewRule reviewers, AuditTrail audit, @DomainTime Clock clock) {
    this.access = access;
    this.reviewers = reviewers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Lets an action pass only if the caller may do it to something of the duty's organisation. */
  public void requirePermission(FilingAction action, Duty duty, People contributors) {
    if (reviews(action)) {
      reviewers.verdict(duty.organisation(), contributors).require();
    } else {
      access.acting(duty.organisation().code(), roles(action));
    }
  }

  /** Whether the caller may do an action to something of the duty's organisation. */
  public boolean permits(FilingAction action, Duty duty, People contributors) {
    return reviews(action)
        ? reviewers.verdict(duty.organisation(), contributors) == Verdict.REVIEWER
        : access.mayAct(duty.organisation(), roles(action));
  }

  /** Lets an action pass only while the campaign runs and, for its authors, before the lock. */
  public void requireOpen(FilingAction action, Duty duty) {
    duty.campaign().requireRunning();
    if (writes(action)) {
      duty.requireOpen(clock);
    }
  }

  /** Whether the campaign and the lock let an action pass. */
  public boolean open(FilingAction action, Duty duty) {
    return writes(action) ? duty.open(clock) : duty.campaign().running();
  }

  /** Notes what the caller did. */
  public void note(
      String operation, FilingAction action, String subject, Duty duty, Change change) {
    OrganisationNode organisation = duty.organisation();
    audit.record(
        new AuditEntry(
            operation,
            subject,
            organisation.code(),
            access.postFor(organisation, roles(action)).toString(),
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

  private static Set<String> roles(FilingAction action) {
    return action == FilingAction.SAVE ? AUTHORS : SIGNERS;
  }
}
