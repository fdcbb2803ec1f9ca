package org.duibiao.rectification.session.application;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.rectification.session.domain.SessionProblem.SESSION_OPEN;
import static org.duibiao.rectification.session.domain.SessionProblem.SESSION_TOO_LARGE;
import static org.duibiao.rectification.session.domain.SessionProblem.SESSION_WITHOUT_ITEMS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.session.domain.Attendee;
import org.duibiao.rectification.session.domain.Particulars;
import org.duibiao.rectification.session.domain.ReviewSession;
import org.duibiao.rectification.session.domain.SessionAction;
import org.duibiao.rectification.session.domain.SessionState;
import org.duibiao.rectification.session.domain.Tally;
import org.duibiao.rectification.session.infrastructure.ReviewSessions;
import org.duibiao.rectification.session.infrastructure.SheetRows;

/** Opens, amends, closes, cancels and shows review sessions 对账会. */
@ApplicationScoped
public class SessionDesk {
  /** Most items that one session goes through; its papers are made of all of them at once. */
  static final int MOST = 2_000;

  private static final String TOPIC = "rectification.events";

  private final ReviewSessions sessions;
  private final SheetRows sheets;
  private final SessionSight sight;
  private final SessionPeople people;
  private final OrganisationTree tree;
  private final Access access;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  SessionDesk(
      ReviewSessions sessions,
      SheetRows sheets,
      SessionSight sight,
      SessionPeople people,
      OrganisationTree tree,
      Access access,
      Outbox outbox,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.sessions = sessions;
    this.sheets = sheets;
    this.sight = sight;
    this.people = people;
    this.tree = tree;
    this.access = access;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is said of a session by whoever holds it. */
  public record Said(String campaign, Particulars particulars, List<Attendee> present) {}

  /** What a list is narrowed to; absent values are null. An organisation means its subtree. */
  public record Filter(String campaign, String organisation, SessionState state) {}

  /** A session and the version of it that the caller has read, as the If-Match header says. */
  public record Target(UUID id, String ifMatch) {}

  /** Begins a session of a unit with the items that its subtree has now. */
  @Transactional
  public SessionReading open(String organisation, Supplier<Said> content) {
    OrganisationNode unit = access.visible(organisation);
    Post post = access.postFor(unit, SessionSight.HOLDERS);
    Said said = people.known(content.get());
    sessions.open(said.campaign(), unit.code()).ifPresent(SessionDesk::refuseAnother);
    UUID id = UUID.randomUUID();
    int items = sheets.fill(id, said.campaign(), unit.path(), MOST + 1);
    requireWorkable(items);
    ReviewSession session =
        ReviewSession.open(
            new ReviewSession.Subject(
                id,
                said.campaign(),
                unit.code(),
                post.organisation(),
                access.caller().person(),
                items,
                sheets.since(id)),
            said.particulars(),
            said.present(),
            clock);
    sessions.persistAndFlush(session);
    outbox.append(TOPIC, session);
    note("openReviewSession", session, post, null, 0);
    return reading(session, unit);
  }

  private static void requireWorkable(int items) {
    if (items == 0) {
      throw new DomainException(
          SESSION_WITHOUT_ITEMS, List.of(new Fault("/campaign", "session.no-items")));
    }
    if (items > MOST) {
      throw new DomainException(SESSION_TOO_LARGE, Integer.toString(MOST));
    }
  }

  private static void refuseAnother(ReviewSession open) {
    throw new DomainException(
        SESSION_OPEN,
        ChinaTime.written(open.particulars().heldOn()),
        open.particulars().place(),
        open.id());
  }

  /** Puts right when, where and with whom it is held. */
  @Transactional
  public SessionReading amend(Target target, Supplier<Said> content) {
    OrganisationNode unit = sight.organisationOf(target.id());
    ReviewSession session = locked(target.id());
    Post post = admitted(session, target, SessionAction.AMEND);
    long before = session.version();
    Said said = people.known(content.get());
    session.amend(
        said.particulars(),
        said.present(),
        sheets.tally(session.id()),
        sheets.since(session.id()),
        clock);
    sessions.flush();
    if (session.version() > before) {
      note("amendReviewSession", session, post, null, before);
    }
    return reading(session, unit);
  }

  /** Takes back that it was opened, while nothing was decided in it. */
  @Transactional
  public SessionReading cancel(Target target, Supplier<String> reason) {
    OrganisationNode unit = sight.organisationOf(target.id());
    ReviewSession session = locked(target.id());
    Post post = admitted(session, target, SessionAction.CANCEL);
    long before = session.version();
    session.cancel(access.caller().person(), reason.get(), sheets.tally(session.id()), clock);
    sessions.flush();
    outbox.append(TOPIC, session);
    note("cancelReviewSession", session, post, session.cancelledBecause(), before);
    return reading(session, unit);
  }

  /** Ends it for good. */
  @Transactional
  public SessionReading close(Target target, Supplier<String> remarks) {
    OrganisationNode unit = sight.organisationOf(target.id());
    ReviewSession session = locked(target.id());
    Post post = admitted(session, target, SessionAction.CLOSE);
    long before = session.version();
    session.close(access.caller().person(), remarks.get(), sheets.tally(session.id()), clock);
    sessions.flush();
    outbox.append(TOPIC, session);
    note("closeReviewSession", session, post, session.remarks(), before);
    return reading(session, unit);
  }

  private Post admitted(ReviewSession session, Target target, SessionAction action) {
    Post post = sight.requireHolder(session);
    IfMatch.check(target.ifMatch(), session.version());
    session.requirePossible(action);
    return post;
  }

  private ReviewSession locked(UUID id) {
    return sessions.locked(id).orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  /** One session. */
  @Transactional
  public SessionReading find(UUID id) {
    OrganisationNode unit = sight.organisationOf(id);
    ReviewSession session =
        sessions.findByIdOptional(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    return reading(session, unit);
  }

  /** One page of sessions, the newest first. */
  @Transactional
  public Page<SessionReading> list(Filter filter, PageRequest request) {
    String subtree =
        filter.organisation() == null ? null : access.visible(filter.organisation()).path();
    Page<UUID> page =
        sessions.page(
            new ReviewSessions.Criteria(filter.campaign(), subtree, filter.state()),
            access.scope(),
            request);
    Map<UUID, ReviewSession> found =
        sessions.withPresent(page.items()).stream().collect(toMap(ReviewSession::id, identity()));
    Map<String, OrganisationNode> units =
        tree.all(found.values().stream().map(ReviewSession::organisation).collect(toSet())).stream()
            .collect(toMap(OrganisationNode::code, identity()));
    return page.map(id -> reading(found.get(id), units.get(found.get(id).organisation())));
  }

  /** A page of a session's sheet. */
  @Transactional
  public Page<SheetRow> sheet(UUID id, PageRequest request) {
    sight.organisationOf(id);
    var filters = org.duibiao.chassis.paging.Filters.of("sheet", id);
    long after = request.after(filters, 1).map(key -> SheetRows.position(key.get(0))).orElse(0L);
    return Page.of(
        sheets.rows(id, after, request.fetch()),
        request,
        filters,
        row -> List.of(Integer.toString(row.position())));
  }

  private SessionReading reading(ReviewSession session, OrganisationNode unit) {
    Tally tally = sheets.tally(session.id());
    return new SessionReading(
        session, unit.name(), session.present(), tally, sight.allowed(session, tally));
  }

  private void note(String operation, ReviewSession session, Post post, String why, long before) {
    audit.record(
        new AuditEntry(
            operation,
            "session/" + session.id(),
            session.organisation(),
            post.toString(),
            why,
            before,
            session.version()));
  }
}
