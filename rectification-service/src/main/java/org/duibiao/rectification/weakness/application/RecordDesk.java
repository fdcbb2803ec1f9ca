package org.duibiao.rectification.weakness.application;

import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.rectification.weakness.domain.WeaknessProblem.CASE_NOT_ASSIGNED;
import static org.duibiao.rectification.weakness.domain.WeaknessProblem.CASE_TRANSITION_NOT_ALLOWED;
import static org.duibiao.rectification.weakness.domain.WeaknessProblem.RECORD_NOT_A_DRAFT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.time.RealTime;
import org.duibiao.rectification.weakness.application.CaseSight.Where;
import org.duibiao.rectification.weakness.domain.CaseRecord;
import org.duibiao.rectification.weakness.domain.CaseRecord.Content;
import org.duibiao.rectification.weakness.domain.CaseRecord.Discard;
import org.duibiao.rectification.weakness.domain.CaseRecordEvent;
import org.duibiao.rectification.weakness.domain.CaseRecordKind;
import org.duibiao.rectification.weakness.domain.WeakCase;
import org.duibiao.rectification.weakness.domain.WeakCaseState;
import org.duibiao.rectification.weakness.infrastructure.CaseRecords;
import org.duibiao.rectification.weakness.infrastructure.ConfirmationLinks;
import org.duibiao.rectification.weakness.infrastructure.WeakCases;

/**
 * Records of supervision 督导 and assistance 帮扶. Supervision is recorded by the office or by the
 * leader of the case, or drafted for the leader by a liaison, who may discard the draft until it is
 * confirmed; never by those who are supervised or help. Assistance is recorded by the unit that
 * helps, which thereby has a part in the case.
 */
@ApplicationScoped
public class RecordDesk {
  private static final Set<String> OFFICES = Set.of(OFFICE);
  private static final Set<String> LEADERS = Set.of(LEADER);
  private static final Set<String> LIAISONS = Set.of(OFFICE, OFFICER);
  private static final Set<String> HELPERS = Set.of(SECRETARY, OFFICER);

  private final CaseRecords records;
  private final WeakCases cases;
  private final CaseSight sight;
  private final CaseActors actors;
  private final Access access;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;
  private final ConfirmationLinks links;
  private final Clock realClock;

  RecordDesk(
      CaseRecords records,
      WeakCases cases,
      CaseSight sight,
      CaseActors actors,
      Access access,
      Outbox outbox,
      AuditTrail audit,
      @DomainTime Clock clock,
      ConfirmationLinks links,
      @RealTime Clock realClock) {
    this.records = records;
    this.cases = cases;
    this.sight = sight;
    this.actors = actors;
    this.access = access;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.links = links;
    this.realClock = realClock;
  }

  /** One page of a case's records of one kind. */
  @Transactional
  public Page<CaseRecord> list(UUID caseId, CaseRecordKind kind, PageRequest request) {
    sight.of(caseId);
    return records.page(caseId, kind, request);
  }

  /** Records supervision that the caller has held, as the leader of the case or for the office. */
  @Transactional
  public CaseRecord supervise(UUID caseId, Supplier<Content> content) {
    Where where = sight.of(caseId);
    WeakCase one = held(caseId);
    Optional<Post> asLeader = leading(one, where);
    Post post = asLeader.orElseGet(() -> outside(where, OFFICES));
    requireNotEnded(one, CaseRecordKind.SUPERVISION);
    CaseRecord made =
        CaseRecord.supervision(
            one, content.get(), access.caller().person(), post, asLeader.isPresent(), clock);
    return keep(made, one, post, "addCaseSupervision", CaseRecordEvent.RECORDED);
  }

  /** Drafts the leader's record; it counts once the leader has confirmed it. */
  @Transactional
  public CaseRecord draft(UUID caseId, Supplier<Content> content) {
    Where where = sight.of(caseId);
    WeakCase one = held(caseId);
    Post post = outside(where, LIAISONS);
    requireNotEnded(one, CaseRecordKind.SUPERVISION);
    if (one.assignment().leader() == null) {
      throw new DomainException(CASE_NOT_ASSIGNED);
    }
    CaseRecord made = CaseRecord.draft(one, content.get(), access.caller().person(), post, clock);
    return keep(made, one, post, "draftCaseSupervision", CaseRecordEvent.DRAFTED);
  }

  /** Discards a draft with a reason: whoever drafted it, or the office above. */
  @Transactional
  public CaseRecord discard(UUID caseId, UUID recordId, Supplier<String> reason) {
    Where where = sight.of(caseId);
    String person = access.caller().person();
    CaseRecord made =
        records
            .find(recordId)
            .filter(one -> one.caseId().equals(caseId))
            .orElseThrow(() -> new DomainException(NOT_FOUND));
    Post post = outside(where, made.recordedBy().equals(person) ? LIAISONS : OFFICES);
    WeakCase one = held(caseId);
    if (!made.waits()) {
      throw new DomainException(RECORD_NOT_A_DRAFT);
    }
    Discard discard = new Discard(person, reason.get(), clock.instant());
    if (!records.discard(recordId, discard)) {
      throw new DomainException(RECORD_NOT_A_DRAFT);
    }
    links.end(recordId, realClock.instant());
    outbox.append(CaseDesk.TOPIC, Facts.of(made, one, CaseRecordEvent.DISCARDED, person, clock), 2);
    audit.record(
        new AuditEntry(
            "discardCaseDraft",
            "case-record/" + recordId,
            one.organisation(),
            post.toString(),
            discard.reason(),
            1,
            2));
    return made.discarded(discard);
  }

  /** Records what the assisting unit did. */
  @Transactional
  public CaseRecord assist(UUID caseId, Supplier<Content> content) {
    Where where = sight.of(caseId);
    WeakCase one = held(caseId);
    Post post =
        where.unit() == null || !where.unit().code().equals(one.assignment().assistingUnit())
            ? forbidden()
            : access.postFor(where.unit(), HELPERS);
    requireNot(WeakCaseState.DONE, one, CaseRecordKind.ASSISTANCE);
    String person = access.caller().person();
    CaseRecord made = CaseRecord.assistance(one, content.get(), person, post, clock);
    cases.contribute(caseId, post.actors(person));
    return keep(made, one, post, "addCaseAssistance", CaseRecordEvent.ASSISTED);
  }

  private static void requireNotEnded(WeakCase one, CaseRecordKind kind) {
    requireNot(Set.of(WeakCaseState.ENDED), one, kind);
  }

  private static void requireNot(Set<WeakCaseState> states, WeakCase one, CaseRecordKind kind) {
    if (states.contains(one.state())) {
      throw new DomainException(CASE_TRANSITION_NOT_ALLOWED, one.state(), kind);
    }
  }

  private WeakCase held(UUID caseId) {
    return cases.locked(caseId).orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  /** The post in which the caller is the leader of the case, or acts for them. */
  private Optional<Post> leading(WeakCase one, Where where) {
    String leader = one.assignment().leader();
    String person = access.caller().person();
    return leader == null
        ? Optional.empty()
        : actors.above(where.organisation(), LEADERS).stream()
            .filter(
                post ->
                    post.delegated()
                        ? post.mandate().delegator().equals(leader)
                        : person.equals(leader))
            .findFirst();
  }

  /** A post above in one of the roles, of somebody who belongs to neither side. */
  private Post outside(Where where, Set<String> roles) {
    Set<String> insiders = actors.on(where).insiders();
    String person = access.caller().person();
    List<Post> posts =
        actors.above(where.organisation(), roles).stream()
            .filter(post -> Collections.disjoint(post.actors(person), insiders))
            .toList();
    return posts.isEmpty() || insiders.contains(person) ? forbidden() : posts.get(0);
  }

  private static Post forbidden() {
    throw new DomainException(FORBIDDEN);
  }

  private CaseRecord keep(CaseRecord made, WeakCase one, Post post, String operation, String type) {
    records.add(made);
    outbox.append(CaseDesk.TOPIC, Facts.of(made, one, type, made.recordedBy(), clock), 1);
    audit.record(
        new AuditEntry(
            operation,
            "case-record/" + made.id(),
            one.organisation(),
            post.toString(),
            null,
            0,
            1));
    return made;
  }
}
