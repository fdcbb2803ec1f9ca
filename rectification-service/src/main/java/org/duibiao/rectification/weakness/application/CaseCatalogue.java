package org.duibiao.rectification.weakness.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.item.application.OpenItems;
import org.duibiao.rectification.item.infrastructure.OpenItemQueries.Count;
import org.duibiao.rectification.weakness.application.CaseActors.Belonging;
import org.duibiao.rectification.weakness.application.CaseSight.Where;
import org.duibiao.rectification.weakness.domain.Circumstances;
import org.duibiao.rectification.weakness.domain.NextStep;
import org.duibiao.rectification.weakness.domain.WeakCase;
import org.duibiao.rectification.weakness.domain.WeakCaseActor;
import org.duibiao.rectification.weakness.domain.WeakCaseState;
import org.duibiao.rectification.weakness.infrastructure.CaseRecords;
import org.duibiao.rectification.weakness.infrastructure.WeakCaseQueries;
import org.duibiao.rectification.weakness.infrastructure.WeakCaseQueries.Wanted;
import org.duibiao.rectification.weakness.infrastructure.WeakCases;

/** Reading cases: only those exist for the caller that {@link CaseSight} shows. */
@ApplicationScoped
public class CaseCatalogue {
  private final WeakCases cases;
  private final WeakCaseQueries queries;
  private final CaseRecords records;
  private final OpenItems items;
  private final OrganisationTree tree;
  private final Access access;
  private final CaseSight sight;
  private final CaseActors actors;
  private final Clock clock;

  CaseCatalogue(
      WeakCases cases,
      WeakCaseQueries queries,
      CaseRecords records,
      OpenItems items,
      OrganisationTree tree,
      Access access,
      CaseSight sight,
      CaseActors actors,
      @DomainTime Clock clock) {
    this.cases = cases;
    this.queries = queries;
    this.records = records;
    this.items = items;
    this.tree = tree;
    this.access = access;
    this.sight = sight;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * What a list is narrowed to; absent values are null.
   *
   * @param organisation means its subtree
   * @param leader staff number, or {@link #ME}
   */
  public record Filter(
      String campaign,
      String organisation,
      WeakCaseState state,
      String leader,
      String assistingUnit) {}

  /** The caller, as the assigned leader. */
  public static final String ME = "me";

  /** One page of cases, without history; what is due next comes first. */
  @Transactional
  public Page<CaseReading> list(Filter filter, PageRequest request) {
    String subtree =
        filter.organisation() == null ? null : access.visible(filter.organisation()).path();
    String leader = ME.equals(filter.leader()) ? access.caller().person() : filter.leader();
    Wanted wanted =
        new Wanted(filter.campaign(), subtree, filter.state(), leader, filter.assistingUnit());
    Page<UUID> page = queries.page(wanted, access.scope(), sight.helping(), request);
    Map<UUID, CaseReading> readings = readings(page.items());
    return page.map(readings::get);
  }

  /** One case with its history. */
  @Transactional
  public CaseReading find(UUID id) {
    Where where = sight.of(id);
    WeakCase one = cases.findByIdOptional(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    return whole(one, where, actors.on(where));
  }

  /** A case that was just read or changed, as the caller sees it. */
  CaseReading whole(WeakCase one, Where where, WeakCaseActor actor) {
    OrganisationNode unit = unit(one, where);
    CaseReading row =
        reading(
            one,
            new Where(where.organisation(), unit),
            actor,
            count(one, items.counts(List.of(one.organisation()))),
            records.waiting(List.of(one.id())).getOrDefault(one.id(), 0L));
    return new CaseReading(
        one,
        row.organisationName(),
        row.unitName(),
        row.plan(),
        row.items(),
        row.openItems(),
        row.drafts(),
        row.next(),
        one.history(),
        row.allowedActions());
  }

  /** The assisting unit as it is now, which may have been changed since it was looked up. */
  private OrganisationNode unit(WeakCase one, Where where) {
    String code = one.assignment().assistingUnit();
    if (code == null) {
      return null;
    }
    return where.unit() != null && where.unit().code().equals(code)
        ? where.unit()
        : tree.find(code).orElse(null);
  }

  private Map<UUID, CaseReading> readings(List<UUID> ids) {
    List<WeakCase> found = cases.all(ids);
    Map<String, OrganisationNode> nodes = nodes(found);
    List<Count> counts = items.counts(found.stream().map(WeakCase::organisation).toList());
    Map<UUID, Long> drafts = records.waiting(ids);
    Belonging belonging = actors.belonging();
    return found.stream()
        .collect(
            Collectors.toMap(
                WeakCase::id,
                one -> {
                  Where where =
                      new Where(
                          nodes.get(one.organisation()),
                          nodes.get(one.assignment().assistingUnit()));
                  return reading(
                      one,
                      where,
                      actors.on(where, belonging),
                      count(one, counts),
                      drafts.getOrDefault(one.id(), 0L));
                }));
  }

  private CaseReading reading(
      WeakCase one, Where where, WeakCaseActor actor, Count count, long drafts) {
    LocalDate today = ChinaTime.today(clock);
    var circumstances = new Circumstances(count.open(), where.organisation().dissolvedOn(today));
    return new CaseReading(
        one,
        where.organisation().name(),
        where.unit() == null ? null : where.unit().name(),
        one.plan(),
        count.items(),
        count.open(),
        drafts,
        NextStep.all(one, circumstances, drafts, today),
        List.of(),
        one.allowedActions(actor, circumstances, clock));
  }

  private static Count count(WeakCase one, Collection<Count> counts) {
    return counts.stream()
        .filter(
            count ->
                count.campaign().equals(one.campaign())
                    && count.organisation().equals(one.organisation()))
        .findFirst()
        .orElse(new Count(one.campaign(), one.organisation(), 0, 0));
  }

  private Map<String, OrganisationNode> nodes(List<WeakCase> found) {
    return tree
        .all(
            found.stream()
                .flatMap(one -> Stream.of(one.organisation(), one.assignment().assistingUnit()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()))
        .stream()
        .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
  }
}
