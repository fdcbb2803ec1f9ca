package org.duibiao.ledger.obligation.application;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.obligation.domain.InternalDate;
import org.duibiao.ledger.obligation.domain.InternalDateAction;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.infrastructure.InternalDates;
import org.duibiao.ledger.obligation.infrastructure.Obligations;
import org.duibiao.ledger.review.FilingRule;
import org.duibiao.ledger.shared.LedgerTopics;
import org.duibiao.ledger.shared.domain.ReportingUnit;

/**
 * A general branch's earlier date for those below it: set by who files for it, where those below
 * owe something. Writers of one come one by one, as they hold what the unit itself owes.
 */
@ApplicationScoped
public class InternalDateDesk {
  private static final String BODY = "/milestone";
  private static final String QUERY = "?milestone";

  private final CampaignDesk campaigns;
  private final Obligations obligations;
  private final InternalDates dates;
  private final FilingRule filers;
  private final Outbox outbox;
  private final Access access;
  private final AuditTrail audit;
  private final Inputs inputs;
  private final Clock clock;

  InternalDateDesk(
      CampaignDesk campaigns,
      Obligations obligations,
      InternalDates dates,
      FilingRule filers,
      Outbox outbox,
      Access access,
      AuditTrail audit,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.obligations = obligations;
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

  /** A unit's date; not set if there is none, as for those who are no unit. */
  @Transactional
  public Seen get(Key key) {
    Frame frame = frame(key, false, QUERY);
    return seen(frame, of(frame));
  }

  /** Sets it. */
  @Transactional(rollbackOn = Exception.class)
  public Seen set(Key key, InternalDateRequest request) {
    Frame frame = frame(key, true, BODY);
    InternalDate date = of(frame);
    Post post = permitted(frame, date, key.ifMatch());
    requireBelow(frame);
    inputs.valid(request);
    long before = date.version();
    date.set(
        request.date(),
        frame.owed().orElseThrow().originalDueDate(),
        request.reason(),
        access.caller().person(),
        clock);
    written(date, "setInternalDate", post, request.reason(), before);
    return seen(frame, date);
  }

  /** Takes it back. */
  @Transactional(rollbackOn = Exception.class)
  public Seen clear(Key key) {
    Frame frame = frame(key, true, QUERY);
    InternalDate date = of(frame);
    Post post = permitted(frame, date, key.ifMatch());
    if (date.date() == null) {
      requireBelow(frame);
      throw new DomainException(NOT_FOUND);
    }
    long before = date.version();
    date.clear(access.caller().person(), clock);
    written(date, "clearInternalDate", post, null, before);
    return seen(frame, date);
  }

  /** Whose date at which milestone, named where; what the organisation owes there, if anything. */
  private record Frame(
      Campaign campaign,
      OrganisationNode organisation,
      String milestone,
      String named,
      Optional<Obligation> owed) {
    /** Only a reporting unit has anyone below that files through it. */
    boolean ofUnit() {
      return ReportingUnit.is(organisation.type()) && owed.isPresent();
    }
  }

  private Post permitted(Frame frame, InternalDate date, String ifMatch) {
    Post post =
        filers.signer(frame.organisation()).orElseThrow(() -> new DomainException(FORBIDDEN));
    IfMatch.check(ifMatch, date.version());
    frame.campaign().requireRunning();
    return post;
  }

  private void requireBelow(Frame frame) {
    if (!ReportingUnit.is(frame.organisation().type())) {
      throw refused(frame, "internal-date.no-unit", frame.organisation().name());
    }
    if (!frame.ofUnit() || !owedBelow(frame)) {
      throw refused(
          frame, "internal-date.nobody-below", frame.organisation().name(), frame.milestone());
    }
  }

  private static DomainException refused(Frame frame, String key, Object... arguments) {
    return new DomainException(INVALID_CONTENT, List.of(new Fault(frame.named(), key, arguments)));
  }

  private boolean owedBelow(Frame frame) {
    return dates.owedBelow(frame.campaign().code(), frame.milestone(), frame.organisation());
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

  private Seen seen(Frame frame, InternalDate date) {
    boolean may =
        frame.ofUnit()
            && frame.campaign().running()
            && filers.signer(frame.organisation()).isPresent();
    List<InternalDateAction> allowed = new ArrayList<>();
    if (may
        && frame.owed().orElseThrow().originalDueDate().isAfter(ChinaTime.today(clock))
        && owedBelow(frame)) {
      allowed.add(InternalDateAction.SET);
    }
    if (may && date.date() != null) {
      allowed.add(InternalDateAction.CLEAR);
    }
    return new Seen(date, allowed);
  }

  private InternalDate of(Frame frame) {
    return dates.of(frame.campaign().code(), frame.milestone(), frame.organisation().code());
  }

  private Frame frame(Key key, boolean held, String named) {
    OrganisationNode node = access.visible(Inputs.code(key.organisation()));
    Campaign campaign = campaigns.visible(key.campaign());
    String milestone = campaigns.milestone(campaign, key.milestone().map(Inputs::word), named);
    return new Frame(
        campaign,
        node,
        milestone,
        named,
        held
            ? obligations.held(campaign.code(), node.code(), milestone)
            : obligations.of(campaign.code(), node.code(), milestone));
  }
}
