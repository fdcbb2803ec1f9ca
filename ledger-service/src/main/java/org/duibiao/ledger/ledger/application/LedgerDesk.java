package org.duibiao.ledger.ledger.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.shared.domain.FilingAction.ACCEPT;
import static org.duibiao.ledger.shared.domain.FilingAction.RECALL;
import static org.duibiao.ledger.shared.domain.FilingAction.RETURN;
import static org.duibiao.ledger.shared.domain.FilingAction.SUBMIT;
import static org.duibiao.ledger.shared.domain.FilingAction.SUPPLEMENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.entry.application.EntryKeeper;
import org.duibiao.ledger.entry.application.EntryReopened;
import org.duibiao.ledger.entry.application.EntryRevised;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.ReturnedRows;
import org.duibiao.ledger.entry.infrastructure.EntryRevisions;
import org.duibiao.ledger.filing.FilingComment;
import org.duibiao.ledger.filing.FilingDesk;
import org.duibiao.ledger.filing.FilingRecall;
import org.duibiao.ledger.filing.FilingReturn;
import org.duibiao.ledger.ledger.domain.Below;
import org.duibiao.ledger.ledger.domain.Ledger;
import org.duibiao.ledger.ledger.domain.LedgerContent.Pin;
import org.duibiao.ledger.ledger.domain.RollUp;
import org.duibiao.ledger.ledger.infrastructure.LedgerRevisions;
import org.duibiao.ledger.ledger.infrastructure.Ledgers;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.obligation.domain.Locks;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.shared.LedgerTopics;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.People;

/**
 * Filing and reviewing a unit's ledger; whatever is done to it is done to the unit's own entry in
 * the same transaction. Order of the checks: found, permitted, version, campaign and lock, state,
 * content.
 */
@ApplicationScoped
public class LedgerDesk {
  private final DutyDesk duties;
  private final EntryKeeper entries;
  private final EntryRevisions revisions;
  private final Ledgers ledgers;
  private final LedgerRevisions filings;
  private final FilingDesk filing;
  private final Outbox outbox;
  private final Access access;
  private final Inputs inputs;
  private final Clock clock;

  LedgerDesk(
      DutyDesk duties,
      EntryKeeper entries,
      EntryRevisions revisions,
      Ledgers ledgers,
      LedgerRevisions filings,
      FilingDesk filing,
      Outbox outbox,
      Access access,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.duties = duties;
    this.entries = entries;
    this.revisions = revisions;
    this.ledgers = ledgers;
    this.filings = filings;
    this.filing = filing;
    this.outbox = outbox;
    this.access = access;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** A ledger as the caller sees it now. */
  public record Seen(
      Files files,
      Timeliness timeliness,
      Locks locks,
      List<SeenRow> rows,
      List<FilingAction> allowedActions) {}

  /** What belongs together: the duty, the unit's ledger and own entry, and what is below. */
  public record Files(Duty duty, Ledger ledger, Entry entry, RollUp rollUp) {
    People contributors() {
      return entry.contributors().and(ledger.contributors().persons());
    }
  }

  /** A row from below in the revision that shows, and whether a newer one is in force there. */
  public record SeenRow(Below below, int revision, boolean newerAvailable, EntryContent content) {}

  /** Whose ledger in which campaign, and the version the caller has read. */
  public record Key(String campaign, String organisation, String ifMatch) {}

  /** A unit's ledger; one that was never filed shows what is accepted below now. */
  @Transactional
  public Seen get(String campaign, String organisation) {
    return seen(files(duties.ledger(campaign, organisation)));
  }

  /** Files it together with the unit's own entry. */
  @Transactional(rollbackOn = Exception.class)
  public Seen submit(Key key, LedgerSubmission given) {
    LedgerSubmission submission = LedgerSubmission.of(given);
    Act act = new Act("submitLedger", SUBMIT, submission, submission.comment());
    return act(
        key,
        act,
        (files, author) -> {
          Ledger.Roles roles = roles(files.entry(), submission);
          files.ledger().submit(files.rollUp(), submission.explained(), roles, author, clock);
          entries.submit(files.duty(), files.entry(), author, submission.comment());
          write(files.ledger());
          filings.keep(
              files.ledger(), files.entry().revision(), submission.comment(), clock.instant());
        });
  }

  /** Who filled in the unit's own entry filled in what the unit adds to those below. */
  private static Ledger.Roles roles(Entry own, LedgerSubmission submission) {
    String named = submission.responsiblePerson();
    return new Ledger.Roles(
        own.filledInBy(), named == null || named.isBlank() ? own.responsiblePerson() : named);
  }

  /** Accepts it together with the unit's own entry. */
  @Transactional(rollbackOn = Exception.class)
  public Seen accept(Key key, FilingComment given) {
    FilingComment comment = FilingComment.of(given);
    return act(
        key,
        new Act("acceptLedger", ACCEPT, comment, comment.comment()),
        (files, author) -> {
          files.ledger().accept(access.caller().person(), clock);
          entries.accept(files.duty(), files.entry(), comment.comment());
          write(files.ledger());
        });
  }

  /** Sends it back together with the unit's own entry. */
  @Transactional(rollbackOn = Exception.class)
  public Seen sendBack(Key key, FilingReturn request) {
    return act(
        key,
        new Act("returnLedger", RETURN, request, request.reason()),
        (files, author) -> {
          String reviewer = access.caller().person();
          files.ledger().sendBack(reviewer, request.reason(), request.correctBy(), clock);
          entries.sendBack(
              files.duty(),
              files.entry(),
              request.reason(),
              request.correctBy(),
              ReturnedRows.NONE);
          write(files.ledger());
        });
  }

  /** Takes it back together with the unit's own entry. */
  @Transactional(rollbackOn = Exception.class)
  public Seen recall(Key key, FilingRecall given) {
    FilingRecall recall = FilingRecall.of(given);
    return act(
        key,
        new Act("recallLedger", RECALL, recall, recall.reason()),
        (files, author) -> {
          files.ledger().recall(access.caller().person(), recall.reason(), clock);
          entries.recall(files.duty(), files.entry(), recall.reason());
          write(files.ledger());
        });
  }

  /** Takes in what was accepted below since. */
  @Transactional(rollbackOn = Exception.class)
  public Seen supplement(Key key) {
    return act(
        key,
        new Act("supplementLedger", SUPPLEMENT, new LedgerSupplement(), null),
        (files, author) -> {
          files.ledger().supplement(files.rollUp(), author, clock);
          write(files.ledger());
        });
  }

  /** A unit's own entry is being corrected: its ledger is with it. */
  void reopen(@Observes EntryReopened reopened) {
    Files files = files(reopened.duty());
    files.ledger().reopen(reopened.reason());
    write(files.ledger());
  }

  /** A unit's own entry has another revision: the ledger has it in its next one. */
  void revise(@Observes EntryRevised revised) {
    Files files = files(revised.duty());
    Ledger ledger = files.ledger();
    ledger.revise(revised.signer(), revised.reason(), clock);
    write(ledger);
    filings.keep(ledger, files.entry().revision(), revised.reason(), clock.instant());
  }

  private record Act(String operation, FilingAction action, Object body, String reason) {}

  private Seen act(Key key, Act act, BiConsumer<Files, Author> how) {
    Files files = files(duties.ledgerHeld(key.campaign(), key.organisation()));
    Ledger ledger = files.ledger();
    Post post = filing.requirePermission(act.action(), files.duty(), files.contributors());
    IfMatch.check(key.ifMatch(), ledger.version());
    filing.requireOpen(act.action(), files.duty());
    filing.requireDeclared(Ledger.TRANSITIONS, ledger.state(), act.action(), files.duty());
    inputs.valid(act.body());
    long before = ledger.version();
    how.accept(files, filing.author(post));
    filing.note(
        act.operation(),
        post,
        "ledger/" + ledger.campaign() + "/" + ledger.organisation(),
        files.duty(),
        new FilingDesk.Change(act.reason(), before, ledger.version()));
    return seen(files);
  }

  /** Only a reporting unit has a ledger. */
  private Files files(Duty duty) {
    if (!duty.ofUnit()) {
      throw new DomainException(NOT_FOUND);
    }
    String campaign = duty.campaign().code();
    String unit = duty.organisation().code();
    return new Files(
        duty,
        ledgers.of(campaign, unit),
        entries.of(duty),
        ledgers.below(campaign, duty.obligation().milestone(), unit));
  }

  private void write(Ledger ledger) {
    ledgers.persistAndFlush(ledger);
    outbox.append(LedgerTopics.LEDGER_EVENTS, ledger);
  }

  private Seen seen(Files files) {
    Timeliness timeliness = files.duty().obligation().timeliness(clock);
    return new Seen(files, timeliness, filing.locks(files.duty()), rows(files), allowed(files));
  }

  private List<FilingAction> allowed(Files files) {
    Ledger ledger = files.ledger();
    return Stream.of(SUBMIT, ACCEPT, RETURN, RECALL, SUPPLEMENT)
        .filter(action -> Ledger.TRANSITIONS.allow(ledger.state(), action))
        .filter(action -> filing.open(action, files.duty()))
        .filter(action -> filing.permits(action, files.duty(), files.contributors()))
        .filter(
            action ->
                action != SUBMIT
                    || entries.faultsBeforeFiling(files.duty(), files.entry()).isEmpty())
        .filter(action -> action != SUPPLEMENT || !newer(files).isEmpty())
        .toList();
  }

  private static List<Pin> newer(Files files) {
    return files.ledger().content().newerAmong(files.rollUp().accepted());
  }

  /** In display order: what was filed, or while nothing is, what is accepted now. */
  private List<SeenRow> rows(Files files) {
    List<Pin> shown =
        files.ledger().filed() ? files.ledger().content().rows() : files.rollUp().accepted();
    Map<String, Integer> pins =
        shown.stream().collect(Collectors.toMap(Pin::organisation, Pin::revision));
    List<Below> below =
        files.rollUp().below().stream()
            .filter(one -> pins.containsKey(one.organisation()))
            .toList();
    Map<UUID, Integer> wanted =
        below.stream().collect(Collectors.toMap(Below::entry, one -> pins.get(one.organisation())));
    Map<UUID, EntryContent> contents = revisions.contents(wanted);
    return below.stream()
        .map(one -> row(one, pins.get(one.organisation()), contents.get(one.entry())))
        .toList();
  }

  private static SeenRow row(Below below, int revision, EntryContent content) {
    return new SeenRow(below, revision, below.acceptedRevision() > revision, content);
  }
}
