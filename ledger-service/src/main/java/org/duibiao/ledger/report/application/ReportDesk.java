package org.duibiao.ledger.report.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.shared.domain.FilingAction.ACCEPT;
import static org.duibiao.ledger.shared.domain.FilingAction.RECALL;
import static org.duibiao.ledger.shared.domain.FilingAction.REOPEN;
import static org.duibiao.ledger.shared.domain.FilingAction.RETURN;
import static org.duibiao.ledger.shared.domain.FilingAction.SAVE;
import static org.duibiao.ledger.shared.domain.FilingAction.SUBMIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.evidence.EvidenceReferences;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.domain.MilestoneKind;
import org.duibiao.ledger.document.OfficialDocument;
import org.duibiao.ledger.drafting.DraftRequest;
import org.duibiao.ledger.drafting.Drafting;
import org.duibiao.ledger.filing.FilingComment;
import org.duibiao.ledger.filing.FilingDesk;
import org.duibiao.ledger.filing.FilingRecall;
import org.duibiao.ledger.filing.FilingReopening;
import org.duibiao.ledger.filing.FilingReturn;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.obligation.domain.Locks;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.organisation.infrastructure.Appointments;
import org.duibiao.ledger.report.domain.Report;
import org.duibiao.ledger.report.infrastructure.ReportRevisions;
import org.duibiao.ledger.report.infrastructure.Reports;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingAction;

/** Writing, filing and reviewing reports; the order of the checks is that of entries. */
@ApplicationScoped
public class ReportDesk {
  private final DutyDesk duties;
  private final Reports reports;
  private final ReportRevisions revisions;
  private final EvidenceReferences evidence;
  private final Drafting drafting;
  private final OrganisationTree tree;
  private final Appointments appointments;
  private final FilingDesk filing;
  private final Inputs inputs;
  private final Clock clock;

  ReportDesk(
      DutyDesk duties,
      Reports reports,
      ReportRevisions revisions,
      EvidenceReferences evidence,
      Drafting drafting,
      OrganisationTree tree,
      Appointments appointments,
      FilingDesk filing,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.duties = duties;
    this.reports = reports;
    this.revisions = revisions;
    this.evidence = evidence;
    this.drafting = drafting;
    this.tree = tree;
    this.appointments = appointments;
    this.filing = filing;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** A report as the caller sees it now. */
  public record Seen(
      Duty duty,
      Report report,
      Timeliness timeliness,
      Locks locks,
      List<FilingAction> allowedActions) {}

  /** Whose report at which milestone, and the version the caller has read. */
  public record Key(String campaign, String organisation, String milestone, String ifMatch) {}

  /** An organisation's report; an empty one if nothing is written. */
  @Transactional
  public Seen get(Key key) {
    Duty duty = reporting(duties.at(key.campaign(), key.organisation(), key.milestone()));
    return seen(duty, of(duty));
  }

  /** Replaces title and text. */
  @Transactional(rollbackOn = Exception.class)
  public Seen save(Key key, ReportRequest request) {
    Act act = new Act("saveReport", SAVE, request, null);
    return act(
        key,
        act,
        (duty, report, author) -> {
          report.save(request.title(), request.text(), responsible(duty, request), author);
          report.attach(request.evidence(), request.annualWorkReport());
          evidence.attach(report.evidence().ids(), report.organisation(), subject(report));
        });
  }

  /** Writes a draft from the figures of the organisation and all below it. */
  @Transactional(rollbackOn = Exception.class)
  public Seen draft(Key key, DraftRequest request) {
    return act(
        key,
        new Act("draftReport", SAVE, request, null),
        (duty, report, author) -> {
          report.requireDraftable(request.replaces());
          var draft =
              drafting.write(
                  duty.campaign(), duty.organisation(), duty.obligation().title(), request.asOf());
          report.save(draft.title(), draft.text(), report.responsiblePerson(), author);
          report.markDrafted();
        });
  }

  /** Every submission, the first one first. */
  @Transactional
  public List<ReportRevisions.Revision> revisions(Key key) {
    return revisions.of(get(key).report().id());
  }

  /** One submission. */
  @Transactional
  public ReportRevisions.Revision revision(Key key, int number) {
    return revisions
        .find(get(key).report().id(), number)
        .orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  /** The report as an official document, addressed to the superior. */
  @Transactional
  public OfficialDocument document(Key key) {
    Seen seen = get(key);
    Report report = seen.report();
    String title = report.title().isBlank() ? seen.duty().obligation().title() : report.title();
    String attached = report.annualWorkReport();
    return new OfficialDocument(
        title,
        tree.find(seen.duty().organisation().parent()).map(OrganisationNode::name).orElse(null),
        attached == null ? report.text() : report.text() + "\n年度工作报告：" + attached,
        seen.duty().organisation().name(),
        revisions.last(report.id()).map(ChinaTime::dayOf).orElse(ChinaTime.today(clock)));
  }

  /** Files it. */
  @Transactional(rollbackOn = Exception.class)
  public Seen submit(Key key, FilingComment given) {
    FilingComment comment = FilingComment.of(given);
    return act(
        key,
        new Act("submitReport", SUBMIT, comment, comment.comment()),
        (duty, report, author) -> {
          report.submit(author);
          reports.persistAndFlush(report);
          reports.keepRevision(report, comment.comment(), clock.instant());
          evidence.attach(
              report.evidence().ids(),
              report.organisation(),
              subject(report) + "/" + report.revision());
          duties.change(duty.obligation(), obligation -> obligation.submit(clock));
        });
  }

  /** Accepts it. */
  @Transactional(rollbackOn = Exception.class)
  public Seen accept(Key key, FilingComment given) {
    FilingComment comment = FilingComment.of(given);
    return act(
        key,
        new Act("acceptReport", ACCEPT, comment, comment.comment()),
        (duty, report, author) -> {
          report.accept();
          duties.change(duty.obligation(), obligation -> obligation.fulfil(clock));
        });
  }

  /** Sends it back. */
  @Transactional(rollbackOn = Exception.class)
  public Seen sendBack(Key key, FilingReturn request) {
    return act(
        key,
        new Act("returnReport", RETURN, request, request.reason()),
        (duty, report, author) -> {
          duty.campaign().requireCorrectBy(request.correctBy(), ChinaTime.today(clock));
          report.sendBack(request.reason(), request.correctBy());
          duties.change(
              duty.obligation(), one -> one.sendBack(request.reason(), request.correctBy(), clock));
        });
  }

  /** Takes it back. */
  @Transactional(rollbackOn = Exception.class)
  public Seen recall(Key key, FilingRecall given) {
    FilingRecall recall = FilingRecall.of(given);
    return act(
        key,
        new Act("recallReport", RECALL, recall, recall.reason()),
        (duty, report, author) -> {
          report.recall();
          duties.change(duty.obligation(), obligation -> obligation.recall(clock));
        });
  }

  /** Begins a correction of what was accepted. */
  @Transactional(rollbackOn = Exception.class)
  public Seen reopen(Key key, FilingReopening request) {
    return act(
        key,
        new Act("reopenReport", REOPEN, request, request.reason()),
        (duty, report, author) -> {
          report.reopen();
          duties.change(duty.obligation(), one -> one.reopen(request.reason(), clock));
        });
  }

  private String responsible(Duty duty, ReportRequest request) {
    return appointments.responsible(
        duty.organisation().code(), request.responsiblePerson(), ChinaTime.today(clock));
  }

  private record Act(String operation, FilingAction action, Object body, String reason) {}

  /** What an action does, by whom. */
  private interface Step {
    void take(Duty duty, Report report, Author author);
  }

  private Seen act(Key key, Act act, Step how) {
    Duty duty = reporting(duties.atHeld(key.campaign(), key.organisation(), key.milestone()));
    Report report = of(duty);
    Post post = filing.requirePermission(act.action(), duty, report.contributors());
    IfMatch.check(key.ifMatch(), report.version());
    filing.requireOpen(act.action(), duty);
    filing.requireDeclared(Report.TRANSITIONS, report.state(), act.action(), duty);
    inputs.valid(act.body());
    long before = report.version();
    how.take(duty, report, filing.author(post));
    reports.persistAndFlush(report);
    filing.note(
        act.operation(),
        post,
        subject(report),
        duty,
        new FilingDesk.Change(act.reason(), before, report.version()));
    return seen(duty, report);
  }

  private Seen seen(Duty duty, Report report) {
    List<FilingAction> allowed =
        Stream.of(SAVE, SUBMIT, ACCEPT, RETURN, RECALL, REOPEN)
            .filter(action -> Report.TRANSITIONS.allow(report.state(), action))
            .filter(action -> filing.open(action, duty))
            .filter(action -> filing.permits(action, duty, report.contributors()))
            .filter(action -> action != SUBMIT || report.complete())
            .toList();
    return new Seen(duty, report, duty.obligation().timeliness(clock), filing.locks(duty), allowed);
  }

  private static String subject(Report report) {
    return String.join("/", "report", report.campaign(), report.organisation(), report.milestone());
  }

  private Report of(Duty duty) {
    return reports.of(
        duty.campaign().code(), duty.organisation().code(), duty.obligation().milestone());
  }

  /** What is owed at the ledger's milestone is no report. */
  private static Duty reporting(Duty duty) {
    if (duty.obligation().kind() == MilestoneKind.LEDGER) {
      throw new DomainException(NOT_FOUND);
    }
    return duty;
  }
}
