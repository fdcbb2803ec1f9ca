package org.duibiao.rectification.exemplar.application;

import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_BATCH_UNKNOWN;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_EXISTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.transition.Transitions;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
import org.duibiao.rectification.exemplar.domain.Exemplar;
import org.duibiao.rectification.exemplar.domain.Exemplar.By;
import org.duibiao.rectification.exemplar.domain.Exemplar.Paper;
import org.duibiao.rectification.exemplar.domain.ExemplarAction;
import org.duibiao.rectification.exemplar.domain.ExemplarActor;
import org.duibiao.rectification.exemplar.domain.ExemplarBatch;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.duibiao.rectification.exemplar.domain.ExemplarMaterial;
import org.duibiao.rectification.exemplar.domain.ExemplarOrigin;
import org.duibiao.rectification.exemplar.infrastructure.ExemplarBatches;
import org.duibiao.rectification.exemplar.infrastructure.Exemplars;

/**
 * How exemplars come to be: nominated by the organisation or its superior, or entered by the office
 * as already cultivated. An organisation is only once of a kind at a time.
 */
@ApplicationScoped
public class NominationDesk {
  private final Exemplars exemplars;
  private final ExemplarBatches batches;
  private final EligibilityCheck eligibility;
  private final ExemplarMaterials materials;
  private final ExemplarActors actors;
  private final Campaigns campaigns;
  private final OrganisationTree tree;
  private final Access access;
  private final Transitions transitions;
  private final Clock clock;

  NominationDesk(
      Exemplars exemplars,
      ExemplarBatches batches,
      EligibilityCheck eligibility,
      ExemplarMaterials materials,
      ExemplarActors actors,
      Campaigns campaigns,
      OrganisationTree tree,
      Access access,
      Transitions transitions,
      @DomainTime Clock clock) {
    this.exemplars = exemplars;
    this.batches = batches;
    this.eligibility = eligibility;
    this.materials = materials;
    this.actors = actors;
    this.campaigns = campaigns;
    this.tree = tree;
    this.access = access;
    this.transitions = transitions;
    this.clock = clock;
  }

  /** As what an organisation is to be chosen, and in which batch. */
  public record Place(String campaign, String batch, ExemplarKind kind) {
    private ExemplarOrigin of(OrganisationNode organisation) {
      return new ExemplarOrigin(campaign, batch, kind, organisation.code());
    }
  }

  /** What speaks for it. */
  public record Nomination(Place place, String statement, List<UUID> materials) {}

  /** By what paper it is cultivated already. */
  public record Entry(Place place, Paper paper, List<UUID> materials) {}

  /** Who makes it, for whom. */
  private record Maker(OrganisationNode organisation, ExemplarActor actor, By by) {}

  /** 推荐申报. */
  @Transactional
  public ExemplarReading nominate(String organisation, Supplier<Nomination> content) {
    Maker maker = maker(organisation, ExemplarAction.NOMINATE);
    Nomination nomination = content.get();
    batch(nomination.place(), maker.organisation());
    requireFree(maker.organisation(), nomination.place().kind());
    List<ExemplarMaterial> files =
        materials.known(nomination.materials(), organisation, ExemplarAction.NOMINATE);
    ExemplarOrigin origin = nomination.place().of(maker.organisation());
    return keep(
        Exemplar.nominate(origin, maker.by(), nomination.statement(), files, clock),
        maker,
        "nominateExemplar");
  }

  /** Enters one that is cultivated already; it takes a place of its batch. */
  @Transactional
  public ExemplarReading enter(String organisation, Supplier<Entry> content) {
    Maker maker = maker(organisation, ExemplarAction.ENTER);
    Entry entry = content.get();
    Place place = entry.place();
    batch(place, maker.organisation());
    requireFree(maker.organisation(), place.kind());
    batches.held(place.campaign(), place.batch()).orElseThrow().requireRoom(place.kind(), false);
    List<ExemplarMaterial> files =
        materials.known(entry.materials(), organisation, ExemplarAction.ENTER);
    return keep(
        Exemplar.enter(place.of(maker.organisation()), maker.by(), entry.paper(), files, clock),
        maker,
        "enterExemplar");
  }

  private Maker maker(String organisation, ExemplarAction action) {
    OrganisationNode node = access.visible(organisation);
    ExemplarActor actor = actors.on(node);
    Post post = Exemplar.requireMaking(action, actor);
    return new Maker(node, actor, new By(actor.person(), post));
  }

  /** The batch must be of a campaign that is run at or above the organisation. */
  private ExemplarBatch batch(Place place, OrganisationNode organisation) {
    Optional<OrganisationNode> runner = campaigns.runner(place.campaign()).flatMap(tree::find);
    return runner
        .filter(node -> organisation.path().startsWith(node.path()))
        .flatMap(node -> batches.find(place.campaign(), place.batch()))
        .orElseThrow(
            () ->
                new DomainException(
                    EXEMPLAR_BATCH_UNKNOWN,
                    List.of(new Fault("/batch", "exemplar.batch-unknown"))));
  }

  private void requireFree(OrganisationNode organisation, ExemplarKind kind) {
    if (exemplars.hasLiving(organisation.code(), kind)) {
      throw new DomainException(EXEMPLAR_EXISTS, organisation.name(), kind);
    }
    eligibility.require(organisation, kind);
  }

  private ExemplarReading keep(Exemplar made, Maker maker, String operation) {
    exemplars.persistAndFlush(made);
    materials.hold(made);
    transitions.tell(ExemplarDesk.TOPIC, operation, made, maker.by().post(), 0);
    return ExemplarReading.whole(made, maker.organisation(), maker.actor(), clock);
  }
}
