package org.duibiao.rectification.weakness.application;

import static java.util.stream.Collectors.toMap;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.rectification.weakness.domain.WeaknessProblem.CONFIRMATION_LINK_INVALID;
import static org.duibiao.rectification.weakness.domain.WeaknessProblem.RECORD_NOT_A_DRAFT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.time.RealTime;
import org.duibiao.rectification.RectificationConfig;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.duibiao.rectification.organisation.infrastructure.Appointments.Holder;
import org.duibiao.rectification.weakness.application.CaseSight.Where;
import org.duibiao.rectification.weakness.domain.CaseRecord;
import org.duibiao.rectification.weakness.domain.CaseRecord.Confirmation;
import org.duibiao.rectification.weakness.domain.CaseRecordEvent;
import org.duibiao.rectification.weakness.domain.WeakCase;
import org.duibiao.rectification.weakness.infrastructure.CaseRecords;
import org.duibiao.rectification.weakness.infrastructure.ConfirmationLinks;
import org.duibiao.rectification.weakness.infrastructure.ConfirmationLinks.Issue;
import org.duibiao.rectification.weakness.infrastructure.WeakCases;

/**
 * How a leader comes to stand by what a liaison drafted: logged in, or by a link that a leader who
 * never logs in is sent. The link alone suffices; it works once, for a short time, for that one
 * record, and shows nothing else. Of a link that does not work nobody learns why.
 */
@ApplicationScoped
public class ConfirmationDesk {
  private static final Set<String> LIAISONS = Set.of(OFFICE, OFFICER);
  private static final Set<String> LEADERS = Set.of(LEADER);
  private static final int TOKEN_BYTES = 32;
  private static final String TOKEN = "[A-Za-z0-9_-]{43}";

  private final CaseRecords records;
  private final ConfirmationLinks links;
  private final WeakCases cases;
  private final CaseSight sight;
  private final CaseActors actors;
  private final OrganisationTree tree;
  private final Appointments appointments;
  private final Access access;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;
  private final Clock realClock;
  private final RectificationConfig config;
  private final SecureRandom random = new SecureRandom();

  ConfirmationDesk(
      CaseRecords records,
      ConfirmationLinks links,
      WeakCases cases,
      CaseSight sight,
      CaseActors actors,
      OrganisationTree tree,
      Appointments appointments,
      Access access,
      Outbox outbox,
      AuditTrail audit,
      @DomainTime Clock clock,
      @RealTime Clock realClock,
      RectificationConfig config) {
    this.records = records;
    this.links = links;
    this.cases = cases;
    this.sight = sight;
    this.actors = actors;
    this.tree = tree;
    this.appointments = appointments;
    this.access = access;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.realClock = realClock;
    this.config = config;
  }

  /** A link as it is told, once. */
  public record Link(String token, Instant expiresAt) {}

  /**
   * A record as a link shows it.
   *
   * @param draftedBy the name of who drafted it, or their staff number where no name is known
   * @param leader the same of the leader
   */
  public record Shown(CaseRecord made, String organisationName, String draftedBy, String leader) {}

  /** Issues a link for a draft; one that was issued before ends. */
  @Transactional
  public Link issue(UUID caseId, UUID recordId) {
    Where where = sight.of(caseId);
    CaseRecord made = of(caseId, recordId);
    Set<String> insiders = actors.on(where).insiders();
    String person = access.caller().person();
    Post post =
        actors.above(where.organisation(), LIAISONS).stream()
            .filter(one -> Collections.disjoint(one.actors(person), insiders))
            .findFirst()
            .orElseThrow(() -> new DomainException(FORBIDDEN));
    cases.locked(caseId);
    requireWaiting(of(caseId, recordId));
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    Instant now = realClock.instant();
    Instant end = now.plus(config.confirmationLinks().lifetime());
    links.issue(new Issue(digest(text), recordId, person, now, end));
    audit.record(
        new AuditEntry(
            "issueConfirmationLink",
            "case-record/" + recordId,
            where.organisation().code(),
            post.toString(),
            made.leader(),
            1,
            1));
    return new Link(text, end);
  }

  /** The leader confirms, logged in; nobody confirms what they drafted. */
  @Transactional
  public CaseRecord confirm(UUID caseId, UUID recordId, Supplier<String> comment) {
    Where where = sight.of(caseId);
    CaseRecord made = of(caseId, recordId);
    String person = access.caller().person();
    Post post =
        actors.above(where.organisation(), LEADERS).stream()
            .filter(
                one ->
                    one.delegated()
                        ? one.mandate().delegator().equals(made.leader())
                        : person.equals(made.leader()))
            .filter(one -> !person.equals(made.recordedBy()))
            .findFirst()
            .orElseThrow(() -> new DomainException(FORBIDDEN));
    WeakCase one = cases.locked(caseId).orElseThrow(() -> new DomainException(NOT_FOUND));
    requireWaiting(made);
    links.end(recordId, realClock.instant());
    Confirmation confirmation = new Confirmation(person, false, comment.get(), clock.instant());
    CaseRecord confirmed = keep(one, made, confirmation);
    audit.record(noted("confirmCaseSupervision", one, confirmed, post.toString()));
    return confirmed;
  }

  /** What a link shows: its record, and nothing else. */
  @Transactional
  public Shown read(String token) {
    UUID id =
        links.record(digest(token), realClock.instant()).orElseThrow(ConfirmationDesk::invalid);
    CaseRecord made = records.find(id).orElseThrow();
    return shown(made, cases.findById(made.caseId()));
  }

  /** The leader confirms by the link, which is used up. */
  @Transactional
  public Shown confirm(String token, Supplier<String> comment) {
    byte[] digest = digest(token);
    UUID id = links.record(digest, realClock.instant()).orElseThrow(ConfirmationDesk::invalid);
    CaseRecord made = records.find(id).orElseThrow();
    WeakCase one = cases.locked(made.caseId()).orElseThrow();
    if (links.use(digest, realClock.instant()).isEmpty()) {
      throw invalid();
    }
    Confirmation confirmation =
        new Confirmation(made.leader(), true, comment.get(), clock.instant());
    CaseRecord confirmed = keep(one, made, confirmation);
    audit.recordFor(made.leader(), noted("confirmCaseRecordByLink", one, confirmed, null));
    return shown(confirmed, one);
  }

  private CaseRecord keep(WeakCase one, CaseRecord made, Confirmation confirmation) {
    if (!records.confirm(made.id(), confirmation)) {
      throw new DomainException(RECORD_NOT_A_DRAFT);
    }
    String person = confirmation.person();
    outbox.append(CaseDesk.TOPIC, Facts.of(made, one, CaseRecordEvent.CONFIRMED, person, clock), 2);
    return made.confirmed(confirmation);
  }

  private static AuditEntry noted(String operation, WeakCase one, CaseRecord made, String post) {
    return new AuditEntry(
        operation,
        "case-record/" + made.id(),
        one.organisation(),
        post,
        made.confirmation().comment(),
        1,
        2);
  }

  private Shown shown(CaseRecord made, WeakCase one) {
    String name =
        tree.find(one.organisation()).map(OrganisationNode::name).orElse(one.organisation());
    Map<String, String> names =
        appointments.named(List.of(made.recordedBy(), made.leader())).stream()
            .collect(toMap(Holder::person, Holder::name, (first, second) -> first));
    return new Shown(
        made,
        name,
        names.getOrDefault(made.recordedBy(), made.recordedBy()),
        names.getOrDefault(made.leader(), made.leader()));
  }

  private CaseRecord of(UUID caseId, UUID recordId) {
    return records
        .find(recordId)
        .filter(made -> made.caseId().equals(caseId))
        .orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  private static DomainException invalid() {
    return new DomainException(CONFIRMATION_LINK_INVALID);
  }

  private static void requireWaiting(CaseRecord made) {
    if (!made.waits()) {
      throw new DomainException(RECORD_NOT_A_DRAFT);
    }
  }

  private static byte[] digest(String token) {
    if (token == null || !token.matches(TOKEN)) {
      throw invalid();
    }
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
