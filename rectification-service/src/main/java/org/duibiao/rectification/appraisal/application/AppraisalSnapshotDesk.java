package org.duibiao.rectification.appraisal.application;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.rectification.appraisal.domain.AppraisalProblem.APPRAISAL_SNAPSHOT_UNUSABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.appraisal.domain.AppraisalFigure;
import org.duibiao.rectification.appraisal.domain.AppraisalSnapshotTaken;
import org.duibiao.rectification.appraisal.domain.DigestCover;
import org.duibiao.rectification.appraisal.infrastructure.AppraisalRecords;
import org.duibiao.rectification.appraisal.infrastructure.AppraisalSnapshots;
import org.duibiao.rectification.appraisal.infrastructure.AppraisalSnapshots.Criteria;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;

/**
 * Freezes appraisals and shows what was frozen. What is found wrong later is put right by a new
 * snapshot that names the one it supersedes; the former stays as it was.
 */
@ApplicationScoped
public class AppraisalSnapshotDesk {
  private static final String TOPIC = "rectification.events";
  private static final Set<String> OFFICES = Set.of(OFFICE);

  private final AppraisalSnapshots snapshots;
  private final AppraisalRecords records;
  private final AppraisalContent content;
  private final AppraisalPeriods periods;
  private final Campaigns campaigns;
  private final OrganisationTree tree;
  private final Access access;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  AppraisalSnapshotDesk(
      AppraisalSnapshots snapshots,
      AppraisalRecords records,
      AppraisalContent content,
      AppraisalPeriods periods,
      Campaigns campaigns,
      OrganisationTree tree,
      Access access,
      Outbox outbox,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.snapshots = snapshots;
    this.records = records;
    this.content = content;
    this.periods = periods;
    this.campaigns = campaigns;
    this.tree = tree;
    this.access = access;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is to be frozen, and why.
   *
   * @param organisation whose subtree
   * @param asOf the last day that counts, null for now
   * @param supersedes the snapshot that is put right by this one, null if none
   */
  public record Said(
      String organisation, String title, String reason, LocalDate asOf, UUID supersedes) {}

  /** Freezes a subtree of a campaign. */
  @Transactional
  public AppraisalSnapshot take(String campaign, Supplier<Said> request) {
    OrganisationNode runner = running(campaign);
    Post post = access.postFor(runner, OFFICES);
    Said said = request.get();
    requireCountable(said.asOf(), campaign);
    OrganisationNode unit = unit(said, runner);
    snapshots.oneAtATime(campaign);
    requireSupersedable(said.supersedes(), campaign, unit);
    UUID id = UUID.randomUUID();
    AppraisalPeriod period = periods.of(campaign, unit.path(), said.asOf());
    AppraisalSnapshot frozen = taken(id, unit, said, period, snapshots.freeze(id, period));
    AppraisalSnapshot taken = frozen.with(content.digest(frozen));
    snapshots.keep(taken);
    outbox.append(TOPIC, fact(taken), 1);
    audit.record(
        new AuditEntry(
            "takeAppraisalSnapshot",
            "appraisal-snapshot/" + id,
            unit.code(),
            post.toString(),
            said.reason(),
            0,
            1));
    return snapshots.find(id).orElseThrow();
  }

  private AppraisalSnapshot taken(
      UUID id, OrganisationNode unit, Said said, AppraisalPeriod period, int rows) {
    return new AppraisalSnapshot(
        id,
        0,
        period.campaign(),
        unit.code(),
        unit.name(),
        said.title(),
        said.reason(),
        said.supersedes(),
        null,
        period.opens(),
        period.until(),
        rows,
        null,
        DigestCover.CONTENT,
        access.caller().person(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static AppraisalSnapshotTaken fact(AppraisalSnapshot taken) {
    return new AppraisalSnapshotTaken(
        UUID.randomUUID(),
        taken.takenAt(),
        taken.id(),
        taken.campaign(),
        taken.organisation(),
        taken.title(),
        taken.asOf(),
        taken.rows(),
        taken.digest(),
        taken.supersedes(),
        taken.takenBy());
  }

  private void requireCountable(LocalDate asOf, String campaign) {
    if (asOf != null && periods.ahead(asOf)) {
      throw unusable("/asOf", AppraisalPeriods.AHEAD);
    }
    if (asOf != null && periods.early(campaign, asOf)) {
      throw unusable("/asOf", AppraisalPeriods.EARLY, periods.firstDay(campaign));
    }
  }

  private OrganisationNode unit(Said said, OrganisationNode runner) {
    return tree.find(said.organisation())
        .filter(node -> node.path().startsWith(runner.path()))
        .orElseThrow(() -> unusable("/organisation", "appraisal.unit-outside"));
  }

  private void requireSupersedable(UUID former, String campaign, OrganisationNode unit) {
    if (former != null
        && snapshots
            .find(former)
            .filter(one -> one.campaign().equals(campaign))
            .filter(one -> one.organisation().equals(unit.code()))
            .filter(one -> one.supersededBy() == null)
            .isEmpty()) {
      throw unusable("/supersedes", "appraisal.not-to-be-superseded");
    }
  }

  private static DomainException unusable(String pointer, String why, Object... words) {
    return new DomainException(
        APPRAISAL_SNAPSHOT_UNUSABLE, List.of(new Fault(pointer, why, words)));
  }

  /** One page of snapshots of organisations in the caller's subtrees, the newest first. */
  @Transactional
  public Page<AppraisalSnapshot> list(String campaign, String organisation, PageRequest request) {
    String subtree = organisation == null ? null : access.visible(organisation).path();
    return snapshots.page(new Criteria(campaign, subtree), access.scope(), request);
  }

  /** One snapshot. */
  @Transactional
  public AppraisalSnapshot find(UUID id) {
    AppraisalSnapshot found = snapshots.find(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    access.visible(found.organisation());
    return found;
  }

  /** A page of its rows. */
  @Transactional
  public Page<AppraisalRow> rows(UUID id, PageRequest request) {
    find(id);
    return snapshots.rows(id, request);
  }

  /** Everything behind the own figures of some of its rows, which follow one another. */
  @Transactional
  public List<AppraisalRecord> behind(UUID id, List<AppraisalRow> shown) {
    return shown.isEmpty()
        ? List.of()
        : records.frozen(id, shown.get(0).position(), shown.get(shown.size() - 1).position());
  }

  /** A page of what a figure of a row counts. */
  @Transactional
  public Page<AppraisalRecord> records(
      UUID id, int position, AppraisalFigure figure, PageRequest request) {
    Optional<AppraisalSpan> span = snapshots.span(id, position);
    if (span.filter(row -> access.scope().reaches(row.path())).isEmpty()) {
      find(id);
    }
    return records.frozen(
        id, span.orElseThrow(() -> new DomainException(NOT_FOUND)), figure, request);
  }

  /** A page of what was frozen of an organisation, in whichever snapshot, the newest first. */
  @Transactional
  public Page<FrozenAppraisal> rowsOf(String organisation, String campaign, PageRequest request) {
    return snapshots.rowsOf(access.visible(organisation).code(), campaign, request);
  }

  /** Writes word for word what a snapshot's digest is of; the stream stays open. */
  public void content(AppraisalSnapshot snapshot, OutputStream out) throws IOException {
    content.write(snapshot, out);
  }

  /** Of which campaign a snapshot is. */
  @Transactional
  public String campaign(UUID id) {
    return snapshots.find(id).orElseThrow(() -> new DomainException(NOT_FOUND)).campaign();
  }

  /** Who runs a campaign, if the caller may act for them. */
  private OrganisationNode running(String campaign) {
    if (!campaigns.concerns(access.scope(), campaign)) {
      throw access.notFound(campaigns.exists(campaign));
    }
    OrganisationNode runner =
        campaigns
            .runner(campaign)
            .flatMap(tree::find)
            .orElseThrow(() -> new DomainException(NOT_FOUND));
    if (!access.mayAct(runner, OFFICES)) {
      throw new DomainException(FORBIDDEN);
    }
    return runner;
  }
}
