package org.duibiao.ledger.learning.application;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.evidence.EvidenceReferences;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.learning.domain.LearningAction;
import org.duibiao.ledger.learning.domain.LearningContent;
import org.duibiao.ledger.learning.domain.LearningRecord;
import org.duibiao.ledger.learning.infrastructure.LearningList;
import org.duibiao.ledger.learning.infrastructure.LearningRecords;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.review.FilingRule;

/** Shows and records what an organisation learned. */
@ApplicationScoped
public class LearningDesk {
  private final DutyDesk duties;
  private final LearningList list;
  private final LearningRecords records;
  private final LearningCheck check;
  private final LearningNotes notes;
  private final EvidenceReferences evidence;
  private final FilingRule filers;
  private final Access access;
  private final Inputs inputs;
  private final Clock clock;

  LearningDesk(
      DutyDesk duties,
      LearningList list,
      LearningRecords records,
      LearningCheck check,
      LearningNotes notes,
      EvidenceReferences evidence,
      FilingRule filers,
      Access access,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.duties = duties;
    this.list = list;
    this.records = records;
    this.check = check;
    this.notes = notes;
    this.evidence = evidence;
    this.filers = filers;
    this.access = access;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** Those that serve a campaign, in the order of days. */
  @Transactional
  public Page<LearningRecord> serving(String campaign, String organisation, PageRequest request) {
    Duty duty = duties.ledger(campaign, organisation);
    return page(duty.organisation(), LearningQuery.serving(duty.campaign().code()), request);
  }

  /** An organisation's records in the order of days. */
  @Transactional
  public Page<LearningRecord> page(String organisation, LearningQuery asked, PageRequest request) {
    return page(access.visible(Inputs.code(organisation)), asked, request);
  }

  private Page<LearningRecord> page(
      OrganisationNode organisation, LearningQuery asked, PageRequest request) {
    var filters = asked.filters(organisation.code());
    var after = request.after(filters, 2);
    return Page.of(
        list.rows(organisation, asked, after, request.fetch()),
        request,
        filters,
        row -> List.of(row.content().date().toString(), row.id().toString()));
  }

  /** Adds a record that serves a campaign; late ones are taken too, as long as it runs. */
  @Transactional(rollbackOn = Exception.class)
  public LearningRecord addTo(String campaign, String organisation, LearningRequest request) {
    Duty duty = duties.ledger(campaign, organisation);
    Post post = author(duty.organisation());
    duty.campaign().requireRunning();
    return add("addLearningRecord", duty.organisation(), post, request, duty.campaign().code());
  }

  /** Adds a record of an organisation. */
  @Transactional(rollbackOn = Exception.class)
  public LearningRecord add(String organisation, LearningRequest request) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    return add("recordLearning", node, author(node), request, null);
  }

  private LearningRecord add(
      String operation, OrganisationNode node, Post post, LearningRequest request, String serves) {
    LearningContent content = content(node, request, List.of(), serves);
    LearningRecord record =
        LearningRecord.recorded(node.code(), content, access.caller().person(), clock.instant());
    records.add(List.of(record), access.caller().person(), clock.instant());
    attach(record);
    notes.note(operation, post, null, record);
    return record;
  }

  /** One record of an organisation. */
  @Transactional
  public LearningRecord get(String organisation, String id) {
    return find(access.visible(Inputs.code(organisation)), id);
  }

  /** What a record said, oldest first. */
  @Transactional
  public List<LearningList.Revision> revisions(String organisation, String id) {
    return list.revisions(get(organisation, id).id());
  }

  /** Says a record better. */
  @Transactional(rollbackOn = Exception.class)
  public LearningRecord correct(
      String organisation, String id, String ifMatch, LearningRequest request) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Post post = author(node);
    records.hold(node.code());
    LearningRecord before = find(node, id);
    IfMatch.check(ifMatch, before.version());
    before.requireAllowed(LearningAction.CORRECT);
    List<String> kept = new ArrayList<>();
    before.content().attendees().forEach(one -> kept.add(one.staffNumber()));
    if (before.content().ledBy() != null) {
      kept.add(before.content().ledBy().staffNumber());
    }
    LearningRecord after = before.corrected(content(node, request, kept, null));
    return change("correctLearningRecord", post, null, after);
  }

  /** Takes a record out of every count. */
  @Transactional(rollbackOn = Exception.class)
  public LearningRecord withdraw(
      String organisation, String id, String ifMatch, WithdrawalRequest request) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Post post = author(node);
    records.hold(node.code());
    LearningRecord before = find(node, id);
    IfMatch.check(ifMatch, before.version());
    before.requireAllowed(LearningAction.WITHDRAW);
    String reason = inputs.valid(request).reason();
    return change("withdrawLearningRecord", post, reason, before.withdrawn(reason));
  }

  private LearningRecord change(String operation, Post post, String reason, LearningRecord after) {
    records.change(after, reason, access.caller().person(), clock.instant());
    attach(after);
    notes.note(operation, post, reason, after);
    return after;
  }

  private void attach(LearningRecord record) {
    evidence.attach(
        record.content().evidence(), record.organisation(), "learning-record/" + record.id());
  }

  /** What the caller could do to a record now. */
  public List<LearningAction> actions(LearningRecord record) {
    return filers.author(access.visible(record.organisation())).isPresent() && !ofPortal()
        ? record.actions()
        : List.of();
  }

  private boolean ofPortal() {
    return access.caller().posts().stream().allMatch(post -> post.role().equals("portal"));
  }

  private Post author(OrganisationNode node) {
    return filers.author(node).orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  private LearningRecord find(OrganisationNode node, String id) {
    UUID record = Inputs.id(id);
    return list.find(node.code(), record).orElseThrow(() -> access.notFound(list.exists(record)));
  }

  private LearningContent content(
      OrganisationNode node, LearningRequest request, List<String> kept, String serves) {
    inputs.valid(request);
    List<Fault> faults = check.faults(request, check.known(node, List.of(request), kept));
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
    LearningContent content = LearningCheck.content(request);
    return serves == null ? content : content.serving(with(content.campaigns(), serves));
  }

  private static List<String> with(List<String> campaigns, String one) {
    Set<String> all = new LinkedHashSet<>(campaigns);
    all.add(one);
    return List.copyOf(all);
  }
}
