package org.duibiao.ledger.obligation.application;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.obligation.domain.InternalDate;
import org.duibiao.ledger.obligation.domain.InternalDateAction;
import org.duibiao.ledger.obligation.infrastructure.InternalDates;
import org.duibiao.ledger.review.FilingRule;
import org.duibiao.ledger.shared.LedgerTopics;

/**
 * A general branch's earlier date for those below it: set by who files for it. Writers of one come
 * one by one, as they hold what the unit itself owes.
 */
@ApplicationScoped
public class InternalDateDesk {
  private final DutyDesk duties;
  private final InternalDates dates;
  private final FilingRule filers;
  private final Outbox outbox;
  private final Access access;
  private final AuditTrail audit;
  private final Inputs inputs;
  private final Clock clock;

  InternalDateDesk(
      DutyDesk duties,
      InternalDates dates,
      FilingRule filers,
      Outbox outbox,
      Access access,
      AuditTrail audit,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.duties = duties;
    this.dates = dates;
    this.filers = filers;
    this.outbox = outbox;
    this.access = access;
    this.audit = audit;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** Whose date at which milestone, and the version the caller has read. */
  public record Key(
      String campaign, String organisation, Optional<String> milestone, String ifMatch) {}

  /** A unit's date, and what the caller could do about it now. */
  public record Seen(InternalDate date, List<InternalDateAction> allowedActions) {}

  /** A unit's date; not set if there is none. */
  @Transactional
  public Seen get(Key key) {
    Duty duty = duty(key, false);
    return seen(duty, of(duty));
  }

  /** Sets it. */
  @Transactional(rollbackOn = Exception.class)
  public Seen set(Key key, InternalDateRequest request) {
    Duty duty = duty(key, true);
    InternalDate date = of(duty);
    Post post = permitted(duty, date, key.ifMatch());
    inputs.valid(request);
    long before = date.version();
    date.set(
        request.date(),
        duty.obligation().originalDueDate(),
        request.reason(),
        access.caller().person(),
        clock);
    written(date, "setInternalDate", post, request.reason(), before);
    return seen(duty, date);
  }

  /** Takes it back. */
  @Transactional(rollbackOn = Exception.class)
  public Seen clear(Key key) {
    Duty duty = duty(key, true);
    InternalDate date = of(duty);
    Post post = permitted(duty, date, key.ifMatch());
    if (date.date() == null) {
      throw new DomainException(NOT_FOUND);
    }
    long before = date.version();
    date.clear(access.caller().person(), clock);
    written(date, "clearInternalDate", post, null, before);
    return seen(duty, date);
  }

  private Post permitted(Duty duty, InternalDate date, String ifMatch) {
    Post post =
        filers.signer(duty.organisation()).orElseThrow(() -> new DomainException(FORBIDDEN));
    IfMatch.check(ifMatch, date.version());
    duty.campaign().requireRunning();
    return post;
  }

  private void written(InternalDate date, String operation, Post post, String reason, long before) {
    dates.persistAndFlush(date);
    outbox.append(LedgerTopics.LEDGER_EVENTS, date);
    audit.record(
        new AuditEntry(
            operation,
            String.join("/", "internal-date", date.campaign(), date.organisation()),
            date.organisation(),
            post.toString(),
            reason,
            before,
            date.version()));
  }

  private Seen seen(Duty duty, InternalDate date) {
    if (!duty.campaign().running() || filers.signer(duty.organisation()).isEmpty()) {
      return new Seen(date, List.of());
    }
    List<InternalDateAction> allowed = new ArrayList<>();
    if (duty.obligation().originalDueDate().isAfter(ChinaTime.today(clock))) {
      allowed.add(InternalDateAction.SET);
    }
    if (date.date() != null) {
      allowed.add(InternalDateAction.CLEAR);
    }
    return new Seen(date, allowed);
  }

  private InternalDate of(Duty duty) {
    return dates.of(
        duty.campaign().code(), duty.obligation().milestone(), duty.organisation().code());
  }

  /** Only a reporting unit has anyone below that files through it. */
  private Duty duty(Key key, boolean held) {
    Duty duty = duties.find(key.campaign(), key.organisation(), key.milestone(), held);
    if (!duty.ofUnit()) {
      throw new DomainException(NOT_FOUND);
    }
    return duty;
  }
}
