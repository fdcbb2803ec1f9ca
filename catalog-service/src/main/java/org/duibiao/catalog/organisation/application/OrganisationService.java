package org.duibiao.catalog.organisation.application;

import static org.duibiao.catalog.CatalogProblem.CODE_TAKEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.organisation.domain.OrganisationEvent;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.organisation.infrastructure.TreeStore;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/** Founds and changes single organisations. Each change is in the tree when it is committed. */
@ApplicationScoped
public class OrganisationService {
  /** Most levels that a tree may have. */
  static final int MOST_LEVELS = 32;

  private final Organisations organisations;
  private final OrganisationTree tree;
  private final TreeStore store;
  private final RunningRosters rosters;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  OrganisationService(
      Organisations organisations,
      OrganisationTree tree,
      TreeStore store,
      RunningRosters rosters,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.organisations = organisations;
    this.tree = tree;
    this.store = store;
    this.rosters = rosters;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /** Founds an organisation under a superior that is there. */
  @Transactional
  public Organisation create(String code, OrganisationDetails details, Actor actor) {
    store.lock();
    if (organisations.findByIdOptional(code).isPresent()) {
      throw new DomainException(CODE_TAKEN, code);
    }
    OrganisationNode superior = superior(details.parent());
    requireThere(superior);
    requireRoom(superior, 0);
    Organisation founded = Organisation.found(code, details, typeOf(superior), now());
    organisations.persist(founded);
    publish(founded, "createOrganisation", null, actor);
    return founded;
  }

  /**
   * Changes an organisation, its place in the tree and its end included; those of one that takes
   * part in a running campaign change by a restructuring only, which says what becomes of that.
   */
  @Transactional
  public Organisation change(
      String code, String ifMatch, Supplier<OrganisationDetails> details, Actor actor) {
    store.lock();
    Organisation organisation =
        organisations.locked(code).orElseThrow(() -> new DomainException(NOT_FOUND));
    IfMatch.check(ifMatch, organisation.revision());
    OrganisationDetails changed = details.get();
    requireDisentangled(organisation, changed);
    take(organisation, changed);
    publish(organisation, "updateOrganisation", null, actor);
    return organisation;
  }

  /** Gives an organisation another place or end, as a restructuring decides with a reason. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Organisation rearrange(
      String code, UnaryOperator<OrganisationDetails> how, Cause cause, Actor actor) {
    store.lock();
    Organisation organisation =
        organisations.locked(code).orElseThrow(() -> new DomainException(NOT_FOUND));
    take(organisation, how.apply(organisation.details()));
    publish(organisation, cause.operation(), cause.reason(), actor);
    return organisation;
  }

  /** By which operation, and why, an organisation gets another place or end. */
  public record Cause(String operation, String reason) {}

  private void take(Organisation organisation, OrganisationDetails changed) {
    OrganisationNode superior = superior(changed.parent());
    if (!Objects.equals(organisation.details().parent(), changed.parent())) {
      requireThere(superior);
    }
    requireFittingPlace(organisation, changed, superior);
    organisation.change(changed, typeOf(superior), now());
  }

  private void requireDisentangled(Organisation organisation, OrganisationDetails changed) {
    OrganisationDetails before = organisation.details();
    boolean moves = !Objects.equals(before.parent(), changed.parent());
    if (!moves && Objects.equals(before.validTo(), changed.validTo())) {
      return;
    }
    List<String> campaigns = rosters.campaignsHolding(superior(organisation.code()));
    new Faults()
        .require(
            campaigns.isEmpty(),
            moves ? "/parent" : "/validTo",
            "organisation.in-campaign",
            String.join(", ", campaigns))
        .refuse();
  }

  private void requireFittingPlace(
      Organisation organisation, OrganisationDetails changed, OrganisationNode superior) {
    OrganisationNode self = superior(organisation.code());
    boolean circle = superior != null && superior.path().startsWith(self.path());
    new Faults()
        .require(!circle, "/parent", "organisation.below-itself")
        .require(
            changed.type() == organisation.details().type()
                || store.typesBelow(organisation.code()).stream()
                    .allMatch(below -> below.mayStandUnder(changed.type())),
            "/type",
            "organisation.type-does-not-fit-those-below",
            changed.type())
        .refuse();
    requireRoom(superior, store.levelsBelow(self));
  }

  /** Nothing is put under what is dissolved. */
  private void requireThere(OrganisationNode superior) {
    if (superior != null && superior.dissolvedOn(ChinaTime.today(clock))) {
      throw Faults.of("/parent", "organisation.dissolved", superior.code(), superior.validTo());
    }
  }

  private static void requireRoom(OrganisationNode superior, int levelsBelow) {
    int depth = superior == null ? 0 : superior.depth() + 1;
    new Faults()
        .require(depth + levelsBelow < MOST_LEVELS, "/parent", "organisation.too-deep", MOST_LEVELS)
        .refuse();
  }

  private OrganisationNode superior(String code) {
    return code == null
        ? null
        : tree.find(code).orElseThrow(() -> Faults.of("/parent", "organisation.unknown", code));
  }

  private static OrganisationType typeOf(OrganisationNode node) {
    return node == null ? null : OrganisationType.valueOf(node.type());
  }

  private void publish(Organisation organisation, String action, String reason, Actor actor) {
    tree.apply(organisation.place());
    outbox.append(OrganisationEvent.TOPIC, organisation);
    journal.note(
        actor,
        action,
        "organisation/" + organisation.code(),
        organisation.code(),
        reason,
        organisation.revision());
  }

  private Instant now() {
    return clock.instant();
  }
}
