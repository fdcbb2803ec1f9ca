package org.duibiao.rectification.weakness.application;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.rectification.weakness.domain.WeaknessProblem.ORGANISATION_DISSOLVED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.weakness.application.CaseDesk.Target;
import org.duibiao.rectification.weakness.application.CaseSight.Where;
import org.duibiao.rectification.weakness.domain.CandidateAction;
import org.duibiao.rectification.weakness.domain.CandidateState;
import org.duibiao.rectification.weakness.domain.CaseCandidate;
import org.duibiao.rectification.weakness.domain.WeakCase;
import org.duibiao.rectification.weakness.infrastructure.CandidateQueries;
import org.duibiao.rectification.weakness.infrastructure.CandidateQueries.Wanted;
import org.duibiao.rectification.weakness.infrastructure.Candidates;
import org.duibiao.rectification.weakness.infrastructure.WeakCases;

/** Proposals, and what the office above decides on them. */
@ApplicationScoped
public class CandidateDesk {
  private static final Set<String> OFFICES = Set.of(OFFICE);

  private final Candidates candidates;
  private final CandidateQueries queries;
  private final WeakCases cases;
  private final CaseCatalogue catalogue;
  private final CaseActors actors;
  private final OrganisationTree tree;
  private final Access access;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  CandidateDesk(
      Candidates candidates,
      CandidateQueries queries,
      WeakCases cases,
      CaseCatalogue catalogue,
      CaseActors actors,
      OrganisationTree tree,
      Access access,
      Outbox outbox,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.candidates = candidates;
    this.queries = queries;
    this.cases = cases;
    this.catalogue = catalogue;
    this.actors = actors;
    this.tree = tree;
    this.access = access;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a list is narrowed to; absent values are null. An organisation means its subtree. */
  public record Filter(String campaign, String organisation, CandidateState state) {}

  /** One page of proposals. */
  @Transactional
  public Page<CandidateReading> list(Filter filter, PageRequest request) {
    String subtree =
        filter.organisation() == null ? null : access.visible(filter.organisation()).path();
    Wanted wanted = new Wanted(filter.campaign(), subtree, filter.state());
    Page<UUID> page = queries.page(wanted, access.scope(), request);
    Map<UUID, CaseCandidate> found =
        candidates.all(page.items()).stream()
            .collect(Collectors.toMap(CaseCandidate::id, Function.identity()));
    Map<String, OrganisationNode> nodes =
        tree
            .all(
                found.values().stream()
                    .map(CaseCandidate::organisation)
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    return page.map(found::get).map(one -> reading(one, nodes.get(one.organisation())));
  }

  /** One proposal. */
  @Transactional
  public CandidateReading find(UUID id) {
    OrganisationNode organisation = organisationOf(id);
    return reading(candidates.findById(id), organisation);
  }

  /** Confirms that the organisation is weak, and opens its case. */
  @Transactional
  public CaseReading confirm(Target target, Supplier<String> comment) {
    OrganisationNode organisation = organisationOf(target.id());
    Post post = deciding(organisation);
    CaseCandidate candidate = locked(target, CandidateAction.CONFIRM);
    if (organisation.dissolvedOn(ChinaTime.today(clock))) {
      throw new DomainException(ORGANISATION_DISSOLVED, organisation.name());
    }
    String said = comment.get();
    long before = candidate.version();
    candidate.confirm(access.caller().person(), said, clock);
    WeakCase one = WeakCase.identify(candidate, access.caller().person(), post, said, clock);
    cases.persistAndFlush(one);
    outbox.append(CaseDesk.TOPIC, candidate);
    outbox.append(CaseDesk.TOPIC, one);
    audit.recordAll(
        List.of(
            noted("confirmCaseCandidate", candidate, post, before),
            new AuditEntry(
                "confirmCaseCandidate",
                "case/" + one.id(),
                one.organisation(),
                post.toString(),
                said,
                0,
                one.version())));
    Where where = new Where(organisation, null);
    return catalogue.whole(one, where, actors.on(where));
  }

  /** Declines a proposal; for the same reasons the organisation is not proposed again. */
  @Transactional
  public CandidateReading decline(Target target, Supplier<String> reason) {
    OrganisationNode organisation = organisationOf(target.id());
    Post post = deciding(organisation);
    CaseCandidate candidate = locked(target, CandidateAction.DECLINE);
    long before = candidate.version();
    candidate.decline(access.caller().person(), reason.get(), clock);
    candidates.flush();
    outbox.append(CaseDesk.TOPIC, candidate);
    audit.record(noted("declineCaseCandidate", candidate, post, before));
    return reading(candidate, organisation);
  }

  private static AuditEntry noted(
      String operation, CaseCandidate candidate, Post post, long before) {
    return new AuditEntry(
        operation,
        "case-candidate/" + candidate.id(),
        candidate.organisation(),
        post.toString(),
        candidate.decisionReason(),
        before,
        candidate.version());
  }

  private CaseCandidate locked(Target target, CandidateAction action) {
    CaseCandidate candidate =
        candidates.locked(target.id()).orElseThrow(() -> new DomainException(NOT_FOUND));
    IfMatch.check(target.ifMatch(), candidate.version());
    candidate.requirePossible(action);
    return candidate;
  }

  private OrganisationNode organisationOf(UUID id) {
    return access.visible(
        candidates.organisationOf(id).orElseThrow(() -> new DomainException(NOT_FOUND)));
  }

  private Post deciding(OrganisationNode organisation) {
    return actors.above(organisation, OFFICES).stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  private CandidateReading reading(CaseCandidate candidate, OrganisationNode organisation) {
    boolean may = !actors.above(organisation, OFFICES).isEmpty();
    boolean exists = !organisation.dissolvedOn(ChinaTime.today(clock));
    return new CandidateReading(
        candidate,
        organisation.name(),
        Arrays.stream(CandidateAction.values())
            .filter(action -> may && candidate.possible(action))
            .filter(action -> exists || action != CandidateAction.CONFIRM)
            .toList());
  }
}
