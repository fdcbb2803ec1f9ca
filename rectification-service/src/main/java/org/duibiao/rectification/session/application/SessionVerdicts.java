package org.duibiao.rectification.session.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.rectification.item.domain.RectificationProblem.SELF_VERIFICATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.bulk.BulkRows;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.item.application.ItemReading;
import org.duibiao.rectification.item.application.ItemTransitions;
import org.duibiao.rectification.item.application.ItemTransitions.Deferral;
import org.duibiao.rectification.item.application.ItemTransitions.Finding;
import org.duibiao.rectification.item.application.ItemTransitions.Target;
import org.duibiao.rectification.item.domain.Verdict;
import org.duibiao.rectification.session.application.SheetRow.Given;
import org.duibiao.rectification.session.domain.ReviewSession;
import org.duibiao.rectification.session.domain.SessionAction;
import org.duibiao.rectification.session.domain.SessionVerdict;
import org.duibiao.rectification.session.infrastructure.ReviewSessions;
import org.duibiao.rectification.session.infrastructure.SheetRows;

/**
 * Verdicts given on the spot: each is the item's own transition, by whoever is logged in, with all
 * its guards. Beyond those nothing is decided under a chair who is responsible for it or had a part
 * in it 回避.
 */
@ApplicationScoped
public class SessionVerdicts {
  private final ReviewSessions sessions;
  private final SheetRows sheets;
  private final SessionSight sight;
  private final ItemTransitions items;
  private final SessionPeople people;
  private final BulkRows bulk;
  private final Access access;
  private final AuditTrail audit;
  private final Clock clock;

  SessionVerdicts(
      ReviewSessions sessions,
      SheetRows sheets,
      SessionSight sight,
      ItemTransitions items,
      SessionPeople people,
      BulkRows bulk,
      Access access,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.sessions = sessions;
    this.sheets = sheets;
    this.sight = sight;
    this.items = items;
    this.people = people;
    this.bulk = bulk;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A verdict on an item.
   *
   * @param version of the item that was read
   * @param remark comment, or the reason of a return or a deferral
   * @param until the new date of a deferral
   */
  public record Row(
      UUID item, long version, SessionVerdict verdict, String remark, LocalDate until) {}

  /** Refuses a call for verdicts as a whole, before anything of it is looked at. */
  @Transactional
  public void admit(UUID id) {
    sight.organisationOf(id);
    ReviewSession session =
        sessions.findByIdOptional(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    sight.requireHolder(session);
    session.requirePossible(SessionAction.JUDGE);
  }

  /** Gives verdicts, each in a transaction of its own. */
  public List<BulkRows.Result<Row, Long>> judge(
      UUID session, String key, List<Row> rows, Consumer<RuntimeException> failed) {
    return bulk.each(
        new BulkRows.Call(key, "judgeInReviewSession", session),
        rows,
        row -> judgeOne(session, row),
        failed);
  }

  private long judgeOne(UUID id, Row row) {
    ReviewSession session = sessions.held(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    String post = sight.requireHolder(session).toString();
    session.requirePossible(SessionAction.JUDGE);
    if (!sheets.has(id, row.item())) {
      throw new DomainException(NOT_FOUND);
    }
    ItemReading judged = transition(session, row);
    if (people.isTheChairs(session.particulars(), judged.item())) {
      throw new DomainException(SELF_VERIFICATION);
    }
    sheets.judge(
        id,
        row.item(),
        new Given(
            row.verdict(),
            row.remark(),
            row.verdict() == SessionVerdict.DEFERRED ? row.until() : null,
            access.caller().person(),
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
    audit.record(
        new AuditEntry(
            "judgeInReviewSession",
            "session/" + id + "/" + row.item(),
            session.organisation(),
            post,
            row.remark(),
            session.version(),
            session.version()));
    return judged.item().version();
  }

  private ItemReading transition(ReviewSession session, Row row) {
    Target target = new Target(row.item(), IfMatch.etag(row.version()));
    return switch (row.verdict()) {
      case STRUCK_OFF ->
          items.verify(target, () -> new Finding(Verdict.EFFECTIVE, row.remark(), session.id()));
      case RETURNED -> items.sendBack(target, row::remark);
      case DEFERRED -> items.defer(target, () -> new Deferral(row.remark(), row.until()));
    };
  }
}
