package org.duibiao.ledger.typicalcase.application;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.shared.domain.LedgerProblem.SELF_REVIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.evidence.EvidenceReferences;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.document.DocumentRevisions;
import org.duibiao.ledger.document.DocumentRevisions.Revision;
import org.duibiao.ledger.filing.FilingComment;
import org.duibiao.ledger.filing.FilingDesk;
import org.duibiao.ledger.filing.FilingRecall;
import org.duibiao.ledger.filing.FilingReopening;
import org.duibiao.ledger.filing.FilingReturn;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.People;
import org.duibiao.ledger.typicalcase.domain.CaseAction;
import org.duibiao.ledger.typicalcase.domain.CaseContent;
import org.duibiao.ledger.typicalcase.domain.TypicalCase;
import org.duibiao.ledger.typicalcase.infrastructure.TypicalCases;

/**
 * Writing, filing, reviewing and choosing typical cases. They are owed by nobody, so no date closes
 * them; whoever owes a ledger in the campaign may tell some.
 */
@ApplicationScoped
public class CaseDesk {
  private final DutyDesk duties;
  private final TypicalCases cases;
  private final DocumentRevisions revisions;
  private final EvidenceReferences evidence;
  private final FilingDesk filing;
  private final Access access;
  private final Inputs inputs;
  private final Clock clock;

  CaseDesk(
      DutyDesk duties,
      TypicalCases cases,
      DocumentRevisions revisions,
      EvidenceReferences evidence,
      FilingDesk filing,
      Access access,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.duties = duties;
    this.cases = cases;
    this.revisions = revisions;
    this.evidence = evidence;
    this.filing = filing;
    this.access = access;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** A case as the caller sees it now. */
  public record Seen(Duty duty, TypicalCase told, List<CaseAction> allowedActions) {}

  /** Which case, and the version the caller has read. */
  public record Key(String campaign, String organisation, UUID id, String ifMatch) {}

  private record Act(CaseAction action, String operation, Object body, String reason) {}

  private interface Step {
    void take(TypicalCase told, Author author, Instant now);
  }

  /** A page of an organisation's. */
  @Transactional
  public Page<Seen> page(String campaign, String organisation, PageRequest request) {
    Duty duty = duties.ledger(campaign, organisation);
    String code = duty.organisation().code();
    Filters filters = Filters.of("typical-cases", duty.campaign().code(), code);
    Optional<UUID> after = request.after(filters, 1).map(key -> UUID.fromString(key.get(0)));
    return Page.of(
            cases.rows(duty.campaign().code(), code, after, request.fetch()),
            request,
            filters,
            told -> List.of(told.id().toString()))
        .map(told -> seen(duty, told));
  }

  /** One of them. */
  @Transactional
  public Seen get(Key key) {
    Duty duty = duties.ledger(key.campaign(), key.organisation());
    return seen(
        duty, found(cases.of(duty.campaign().code(), duty.organisation().code(), key.id())));
  }

  /** Every submission, the first one first. */
  @Transactional
  public List<Revision<CaseContent>> revisions(Key key) {
    return revisions.of(get(key).told().id(), CaseContent.class);
  }

  /** Tells a new one. */
  @Transactional(rollbackOn = Exception.class)
  public Seen add(String campaign, String organisation, TypicalCaseRequest request) {
    Duty duty = duties.ledger(campaign, organisation);
    Post post = filing.requirePermission(FilingAction.SAVE, duty, People.NOBODY);
    duty.campaign().requireRunning();
    inputs.valid(request);
    TypicalCase told =
        TypicalCase.begin(
            duty.campaign().code(),
            duty.organisation().code(),
            request.toContent(),
            filing.author(post),
            clock.instant());
    attach(told, "");
    cases.persistAndFlush(told);
    note("addTypicalCase", post, duty, told, new FilingDesk.Change(null, 0, told.version()));
    return seen(duty, told);
  }

  /** Replaces what is written. */
  @Transactional(rollbackOn = Exception.class)
  public Seen save(Key key, TypicalCaseRequest request) {
    return act(
        key,
        new Act(CaseAction.SAVE, "saveTypicalCase", request, null),
        (told, author, now) -> {
          told.save(request.toContent(), author);
          attach(told, "");
        });
  }

  /** Files it. */
  @Transactional(rollbackOn = Exception.class)
  public Seen submit(Key key, FilingComment given) {
    FilingComment comment = FilingComment.of(given);
    return act(
        key,
        new Act(CaseAction.SUBMIT, "submitTypicalCase", comment, comment.comment()),
        (told, author, now) -> {
          told.submit(author);
          revisions.keep(told.id(), revision(told, comment.comment(), now));
          attach(told, "/" + told.revision());
        });
  }

  /** Accepts it. */
  @Transactional(rollbackOn = Exception.class)
  public Seen accept(Key key, FilingComment given) {
    FilingComment comment = FilingComment.of(given);
    return act(
        key,
        new Act(CaseAction.ACCEPT, "acceptTypicalCase", comment, comment.comment()),
        (told, author, now) -> told.accept());
  }

  /** Sends it back. */
  @Transactional(rollbackOn = Exception.class)
  public Seen sendBack(Key key, FilingReturn request) {
    return act(
        key,
        new Act(CaseAction.RETURN, "returnTypicalCase", request, request.reason()),
        (told, author, now) -> told.sendBack(request.reason()));
  }

  /** Takes it back. */
  @Transactional(rollbackOn = Exception.class)
  public Seen recall(Key key, FilingRecall given) {
    FilingRecall recall = FilingRecall.of(given);
    return act(
        key,
        new Act(CaseAction.RECALL, "recallTypicalCase", recall, recall.reason()),
        (told, author, now) -> told.recall());
  }

  /** Begins a correction. */
  @Transactional(rollbackOn = Exception.class)
  public Seen reopen(Key key, FilingReopening request) {
    return act(
        key,
        new Act(CaseAction.REOPEN, "reopenTypicalCase", request, request.reason()),
        (told, author, now) -> told.reopen());
  }

  /** Chooses it for the province, or no more. */
  @Transactional(rollbackOn = Exception.class)
  public Seen choose(Key key, CaseChoice request) {
    boolean chosen = !Boolean.FALSE.equals(request.chosen());
    CaseAction action = chosen ? CaseAction.CHOOSE : CaseAction.RELEASE;
    return act(
        key,
        new Act(action, "chooseTypicalCase", request, request.reason()),
        (told, author, now) -> told.choose(chosen, author.person()));
  }

  private Seen act(Key key, Act act, Step how) {
    Duty duty = duties.ledger(key.campaign(), key.organisation());
    TypicalCase told =
        found(cases.held(duty.campaign().code(), duty.organisation().code(), key.id()));
    Post post = require(act.action(), duty, told);
    IfMatch.check(key.ifMatch(), told.version());
    duty.campaign().requireRunning();
    TypicalCase.TRANSITIONS.next(told.state(), act.action());
    inputs.valid(act.body());
    long before = told.version();
    how.take(told, filing.author(post), clock.instant());
    cases.persistAndFlush(told);
    var change = new FilingDesk.Change(act.reason(), before, told.version());
    note(act.operation(), post, duty, told, change);
    return seen(duty, told);
  }

  private Seen seen(Duty duty, TypicalCase told) {
    List<CaseAction> allowed =
        Arrays.stream(CaseAction.values())
            .filter(action -> TypicalCase.TRANSITIONS.allow(told.state(), action))
            .filter(action -> duty.campaign().running())
            .filter(action -> permits(action, duty, told))
            .toList();
    return new Seen(duty, told, allowed);
  }

  private Post require(CaseAction action, Duty duty, TypicalCase told) {
    if (!chooses(action)) {
      return filing.requirePermission(
          FilingAction.valueOf(action.name()), duty, told.contributors());
    }
    List<Post> offices = offices(duty.organisation());
    return choosing(offices, told)
        .orElseThrow(() -> new DomainException(offices.isEmpty() ? FORBIDDEN : SELF_REVIEW));
  }

  private boolean permits(CaseAction action, Duty duty, TypicalCase told) {
    return chooses(action)
        ? choosing(offices(duty.organisation()), told).isPresent()
        : filing.permits(FilingAction.valueOf(action.name()), duty, told.contributors());
  }

  private static boolean chooses(CaseAction action) {
    return action == CaseAction.CHOOSE || action == CaseAction.RELEASE;
  }

  /** The caller's posts in offices above an organisation. */
  private List<Post> offices(OrganisationNode organisation) {
    return access.posts(organisation, Set.of(Roles.OFFICE)).stream()
        .filter(post -> !post.organisation().equals(organisation.code()))
        .toList();
  }

  /** Nobody chooses what they contributed to. */
  private Optional<Post> choosing(List<Post> offices, TypicalCase told) {
    String person = access.caller().person();
    return offices.stream()
        .filter(post -> post.actors(person).stream().noneMatch(told.contributors()::contains))
        .findFirst();
  }

  private static TypicalCase found(Optional<TypicalCase> told) {
    return told.orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  private void attach(TypicalCase told, String revision) {
    evidence.attach(told.content().evidence(), told.organisation(), subject(told) + revision);
  }

  private void note(
      String operation, Post post, Duty duty, TypicalCase told, FilingDesk.Change change) {
    filing.note(operation, post, subject(told), duty, change);
  }

  private static String subject(TypicalCase told) {
    return "typical-case/" + told.campaign() + "/" + told.organisation() + "/" + told.id();
  }

  private static Revision<CaseContent> revision(TypicalCase told, String comment, Instant now) {
    return new Revision<>(
        told.revision(),
        told.content(),
        told.contributors(),
        told.filledInBy(),
        told.signedOffBy(),
        comment,
        now);
  }
}
