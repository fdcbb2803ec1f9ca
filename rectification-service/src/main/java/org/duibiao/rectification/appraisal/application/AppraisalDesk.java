package org.duibiao.rectification.appraisal.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.appraisal.domain.AppraisalFigure;
import org.duibiao.rectification.appraisal.infrastructure.AppraisalRecords;
import org.duibiao.rectification.appraisal.infrastructure.AppraisalRows;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;

/**
 * The appraisal feed 述职评议考核: figures of organisations by the tenures of their secretaries, counted
 * anew each time. It suggests no grade and has no order of merit.
 */
@ApplicationScoped
public class AppraisalDesk {
  private static final String ME = "me";

  private final AppraisalRows rows;
  private final AppraisalRecords records;
  private final AppraisalPeriods periods;
  private final Campaigns campaigns;
  private final OrganisationTree tree;
  private final Access access;

  AppraisalDesk(
      AppraisalRows rows,
      AppraisalRecords records,
      AppraisalPeriods periods,
      Campaigns campaigns,
      OrganisationTree tree,
      Access access) {
    this.rows = rows;
    this.records = records;
    this.periods = periods;
    this.campaigns = campaigns;
    this.tree = tree;
    this.access = access;
  }

  /**
   * What a feed is narrowed to; but for the campaign absent values are null.
   *
   * @param organisation means its subtree
   * @param secretary staff number, or {@code me}
   * @param asOf the last day that counts
   */
  public record Filter(String campaign, String organisation, String secretary, LocalDate asOf) {}

  /** Which organisation is asked about, in which campaign, up to which day; null is now. */
  public record Subject(String campaign, String organisation, LocalDate asOf) {}

  /** One page of the feed; empty where the campaign does not concern the caller. */
  @Transactional
  public Page<AppraisalRow> page(Filter filter, PageRequest request) {
    request.limit();
    return period(filter)
        .map(period -> rows.page(period, secretary(filter), access.scope(), request))
        .orElse(new Page<>(List.of(), null));
  }

  /** The same up to a day that stays, however long one reads; it moves where nothing counts yet. */
  @Transactional
  public Filter upToOneDay(Filter filter) {
    return period(filter)
        .filter(period -> !period.until().isBefore(period.opens()))
        .map(
            period ->
                new Filter(
                    filter.campaign(), filter.organisation(), filter.secretary(), period.until()))
        .orElse(filter);
  }

  /** Everything behind the own figures of some rows of a feed. */
  @Transactional
  public List<AppraisalRecord> behind(Filter filter, List<AppraisalRow> shown) {
    Set<Key> keys = shown.stream().map(Key::of).collect(Collectors.toSet());
    List<String> paths = shown.stream().map(AppraisalRow::path).distinct().toList();
    return period(filter).map(period -> records.behind(period, paths)).orElse(List.of()).stream()
        .filter(record -> keys.contains(new Key(record.path(), record.first())))
        .toList();
  }

  private record Key(String path, LocalDate first) {
    static Key of(AppraisalRow row) {
      return new Key(row.path(), row.first());
    }
  }

  /** One organisation, as a whole and by tenure. */
  @Transactional
  public AppraisalReading find(Subject subject) {
    OrganisationNode unit = access.visible(subject.organisation());
    AppraisalPeriod period = of(subject, unit);
    return new AppraisalReading(
        period, rows.whole(period, unit.path()), rows.tenures(period, unit.path()));
  }

  /**
   * A page of what a figure counts.
   *
   * @param tenure first day of the tenure or vacancy; null means the organisation as a whole
   */
  @Transactional
  public Page<AppraisalRecord> records(
      Subject subject, AppraisalFigure figure, LocalDate tenure, PageRequest request) {
    OrganisationNode unit = access.visible(subject.organisation());
    AppraisalPeriod period = of(subject, unit);
    AppraisalSpan span =
        tenure == null
            ? new AppraisalSpan(
                unit.code(), unit.path(), period.opens(), period.until(), "-infinity", "infinity")
            : rows.span(period, unit.path(), tenure)
                .orElseThrow(() -> new DomainException(NOT_FOUND));
    return records.behind(period, span, figure, request);
  }

  private AppraisalPeriod of(Subject subject, OrganisationNode unit) {
    requireConcerned(subject.campaign());
    OrganisationNode runner =
        runner(subject.campaign()).orElseThrow(() -> new DomainException(NOT_FOUND));
    if (!unit.path().startsWith(runner.path())) {
      throw new DomainException(NOT_FOUND);
    }
    return periods.of(subject.campaign(), unit.path(), subject.asOf());
  }

  private Optional<AppraisalPeriod> period(Filter filter) {
    String asked =
        filter.organisation() == null ? "" : access.visible(filter.organisation()).path();
    if (!campaigns.concerns(access.scope(), filter.campaign())) {
      return Optional.empty();
    }
    return runner(filter.campaign())
        .map(OrganisationNode::path)
        .filter(runner -> runner.startsWith(asked) || asked.startsWith(runner))
        .map(runner -> runner.startsWith(asked) ? runner : asked)
        .map(subtree -> periods.of(filter.campaign(), subtree, filter.asOf()));
  }

  private String secretary(Filter filter) {
    return ME.equals(filter.secretary()) ? access.caller().person() : filter.secretary();
  }

  private Optional<OrganisationNode> runner(String campaign) {
    return campaigns.runner(campaign).flatMap(tree::find);
  }

  private void requireConcerned(String campaign) {
    if (!campaigns.concerns(access.scope(), campaign)) {
      throw access.notFound(campaigns.exists(campaign));
    }
  }
}
