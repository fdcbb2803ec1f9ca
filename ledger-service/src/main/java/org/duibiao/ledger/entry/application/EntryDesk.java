package org.duibiao.ledger.entry.application;

import static org.duibiao.ledger.shared.domain.FilingAction.ACCEPT;
import static org.duibiao.ledger.shared.domain.FilingAction.RECALL;
import static org.duibiao.ledger.shared.domain.FilingAction.REOPEN;
import static org.duibiao.ledger.shared.domain.FilingAction.RETURN;
import static org.duibiao.ledger.shared.domain.FilingAction.SAVE;
import static org.duibiao.ledger.shared.domain.FilingAction.SUBMIT;
import static org.duibiao.ledger.shared.domain.LedgerProblem.FILES_A_LEDGER;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.entry.domain.ReturnedRows;
import org.duibiao.ledger.filing.FilingComment;
import org.duibiao.ledger.filing.FilingDesk;
import org.duibiao.ledger.filing.FilingRecall;
import org.duibiao.ledger.filing.FilingReopening;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.obligation.domain.Locks;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.organisation.infrastructure.Appointments;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingAction;

/**
 * Writing, filing and reviewing one organisation's entry. Order of the checks: found, permitted,
 * version, campaign and lock, state, content.
 */
@ApplicationScoped
public class EntryDesk {
  private final DutyDesk duties;
  private final EntryKeeper keeper;
  private final FilingDesk filing;
  private final CampaignDesk campaigns;
  private final Appointments appointments;
  private final Inputs inputs;
  private final Clock clock;

  EntryDesk(
      DutyDesk duties,
      EntryKeeper keeper,
      FilingDesk filing,
      CampaignDesk campaigns,
      Appointments appointments,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.duties = duties;
    this.keeper = keeper;
    this.filing = filing;
    this.campaigns = campaigns;
    this.appointments = appointments;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** An entry as the caller sees it now. */
  public record Seen(
      Duty duty,
      Entry entry,
      Timeliness timeliness,
      Locks locks,
      List<FilingAction> allowedActions) {}

  /** Whose entry in which campaign, and the version the caller has read. */
  public record Key(String campaign, String organisation, String ifMatch) {}

  /** An organisation's entry; an empty one if nothing is written. */
  @Transactional
  public Seen get(String campaign, String organisation) {
    Duty duty = duties.ledger(campaign, organisation);
    return seen(duty, keeper.of(duty));
  }

  /** Replaces the rows. */
  @Transactional(rollbackOn = Exception.class)
  public Seen save(Key key, EntryRequest request) {
    return act(
        key,
        "saveEntry",
        SAVE,
        request,
        null,
        (duty, entry, author) -> {
          Guide guide = campaigns.guide(duty.campaign(), duty.organisation());
          entry.save(request.toDraft(), guide::has, responsible(duty, request), author);
          keeper.write(entry);
        });
  }

  /** Files it. */
  @Transactional(rollbackOn = Exception.class)
  public Seen submit(Key key, FilingComment given) {
    FilingComment comment = FilingComment.of(given);
    return act(
        key,
        "submitEntry",
        SUBMIT,
        comment,
        comment.comment(),
        (duty, entry, author) -> keeper.submit(duty, entry, author, comment.comment()));
  }

  /** Accepts it. */
  @Transactional(rollbackOn = Exception.class)
  public Seen accept(Key key, FilingComment given) {
    FilingComment comment = FilingComment.of(given);
    return act(
        key,
        "acceptEntry",
        ACCEPT,
        comment,
        comment.comment(),
        (duty, entry, author) -> keeper.accept(duty, entry, comment.comment()));
  }

  /** Sends it back. */
  @Transactional(rollbackOn = Exception.class)
  public Seen sendBack(Key key, EntryReturnRequest request) {
    return act(
        key,
        "returnEntry",
        RETURN,
        request,
        request.reason(),
        (duty, entry, author) -> {
          ReturnedRows rows = request.toRows();
          requireKnown(rows, entry);
          keeper.sendBack(duty, entry, request.reason(), request.correctBy(), rows);
        });
  }

  /** Takes it back. */
  @Transactional(rollbackOn = Exception.class)
  public Seen recall(Key key, FilingRecall given) {
    FilingRecall recall = FilingRecall.of(given);
    return act(
        key,
        "recallEntry",
        RECALL,
        recall,
        recall.reason(),
        (duty, entry, author) -> keeper.recall(duty, entry, recall.reason()));
  }

  /** Begins a correction. */
  @Transactional(rollbackOn = Exception.class)
  public Seen reopen(Key key, FilingReopening request) {
    return act(
        key,
        "reopenEntry",
        REOPEN,
        request,
        request.reason(),
        (duty, entry, author) -> keeper.reopen(duty, entry, request.reason()));
  }

  /** What an action does, by whom. */
  private interface Step {
    void take(Duty duty, Entry entry, Author author);
  }

  private Seen act(
      Key key, String operation, FilingAction action, Object body, String reason, Step how) {
    Duty duty = duties.ledgerHeld(key.campaign(), key.organisation());
    Entry entry = keeper.of(duty);
    Post post = filing.requirePermission(action, duty, entry.contributors());
    IfMatch.check(key.ifMatch(), entry.version());
    filing.requireOpen(action, duty);
    requireFiledAlone(action, duty);
    filing.requireDeclared(Entry.TRANSITIONS, entry.state(), action, duty);
    inputs.valid(body);
    long before = entry.version();
    how.take(duty, entry, filing.author(post));
    String subject = "entry/" + entry.campaign() + "/" + entry.organisation();
    filing.note(
        operation, post, subject, duty, new FilingDesk.Change(reason, before, entry.version()));
    return seen(duty, entry);
  }

  private Seen seen(Duty duty, Entry entry) {
    List<FilingAction> allowed =
        Stream.of(SAVE, SUBMIT, ACCEPT, RETURN, RECALL, REOPEN)
            .filter(action -> Entry.TRANSITIONS.allow(entry.state(), action))
            .filter(action -> filing.open(action, duty))
            .filter(action -> !withLedger(action, duty))
            .filter(action -> filing.permits(action, duty, entry.contributors()))
            .filter(action -> action != SUBMIT || complete(duty, entry))
            .toList();
    return new Seen(duty, entry, duty.obligation().timeliness(clock), filing.locks(duty), allowed);
  }

  private boolean complete(Duty duty, Entry entry) {
    return keeper.faultsBeforeFiling(duty, entry).isEmpty();
  }

  private static boolean withLedger(FilingAction action, Duty duty) {
    return duty.ofUnit() && action != SAVE && action != REOPEN;
  }

  private static void requireFiledAlone(FilingAction action, Duty duty) {
    if (withLedger(action, duty)) {
      throw new DomainException(FILES_A_LEDGER);
    }
  }

  private String responsible(Duty duty, EntryRequest request) {
    return appointments.responsible(
        duty.organisation().code(), request.responsiblePerson(), ChinaTime.today(clock));
  }

  private static void requireKnown(ReturnedRows rows, Entry entry) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < rows.rows().size(); i++) {
      if (!entry.has(rows.rows().get(i).id())) {
        faults.add(new Fault("/rows/" + i + "/id", "entry.unknown-row", rows.rows().get(i).id()));
      }
    }
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
  }
}
