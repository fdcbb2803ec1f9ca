package org.duibiao.rectification.exemplar.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.evidence.Evidence;
import org.duibiao.chassis.evidence.EvidenceFiles;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.exemplar.application.ExemplarActors.Belonging;
import org.duibiao.rectification.exemplar.domain.Exemplar;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.duibiao.rectification.exemplar.domain.ExemplarState;
import org.duibiao.rectification.exemplar.infrastructure.ExemplarQueries;
import org.duibiao.rectification.exemplar.infrastructure.ExemplarQueries.Wanted;
import org.duibiao.rectification.exemplar.infrastructure.Exemplars;
import org.duibiao.rectification.exemplar.infrastructure.PublicExemplars;

/** Reading exemplars: inside only those that {@link ExemplarSight} shows; to the public, a list. */
@ApplicationScoped
public class ExemplarCatalogue {
  private final Exemplars exemplars;
  private final ExemplarQueries queries;
  private final PublicExemplars shown;
  private final EvidenceFiles files;
  private final OrganisationTree tree;
  private final Access access;
  private final ExemplarSight sight;
  private final ExemplarActors actors;
  private final Clock clock;

  ExemplarCatalogue(
      Exemplars exemplars,
      ExemplarQueries queries,
      PublicExemplars shown,
      EvidenceFiles files,
      OrganisationTree tree,
      Access access,
      ExemplarSight sight,
      ExemplarActors actors,
      @DomainTime Clock clock) {
    this.exemplars = exemplars;
    this.queries = queries;
    this.shown = shown;
    this.files = files;
    this.tree = tree;
    this.access = access;
    this.sight = sight;
    this.actors = actors;
    this.clock = clock;
  }

  /** What a list is narrowed to; absent values are null. An organisation means its subtree. */
  public record Filter(
      String campaign, String batch, String organisation, ExemplarKind kind, ExemplarState state) {}

  /** One page of exemplars, without materials and history. */
  @Transactional
  public Page<ExemplarReading> list(Filter filter, PageRequest request) {
    String subtree =
        filter.organisation() == null ? null : access.visible(filter.organisation()).path();
    Wanted wanted =
        new Wanted(filter.campaign(), filter.batch(), subtree, filter.kind(), filter.state());
    Page<UUID> page = queries.page(wanted, access.scope(), access.caller().person(), request);
    Map<UUID, ExemplarReading> readings = readings(page.items());
    return page.map(readings::get);
  }

  /** One exemplar with its materials and history. */
  @Transactional
  public ExemplarReading find(UUID id) {
    OrganisationNode organisation = sight.of(id);
    Exemplar one = exemplars.findByIdOptional(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    return ExemplarReading.whole(one, organisation, actors.on(organisation), clock);
  }

  /** The file of one of its materials, also for reviewers who do not reach the organisation. */
  @Transactional
  public Evidence material(UUID id, UUID evidence) {
    OrganisationNode organisation = sight.of(id);
    return exemplars
        .findByIdOptional(id)
        .filter(one -> one.materials().stream().anyMatch(file -> file.evidence().equals(evidence)))
        .flatMap(one -> files.find(organisation.code(), evidence))
        .orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  /** One page of what everybody may know, whoever asks. */
  @Transactional
  public Page<PublicExemplar> shown(PublicExemplar.Wanted wanted, PageRequest request) {
    return shown.page(wanted, ChinaTime.today(clock), request);
  }

  private Map<UUID, ExemplarReading> readings(List<UUID> ids) {
    List<Exemplar> found = exemplars.all(ids);
    Map<String, OrganisationNode> nodes =
        tree
            .all(found.stream().map(one -> one.origin().organisation()).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    Belonging caller = actors.ofCaller();
    return found.stream()
        .collect(
            Collectors.toMap(
                Exemplar::id,
                one -> {
                  OrganisationNode node = nodes.get(one.origin().organisation());
                  return ExemplarReading.row(one, node, actors.on(node, caller), clock);
                }));
  }
}
