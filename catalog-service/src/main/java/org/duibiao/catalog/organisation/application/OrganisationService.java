package org.duibiao.catalog.organisation.application;

import static org.duibiao.catalog.CatalogProblem.CODE_TAKEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
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
import org.duibiao.chassis.time.DomainTime;

/** Founds and changes single organisations. Each change is in the tree when it is committed. */
@ApplicationScoped
public class OrganisationService {
  /** Most levels that a tree may have. */
  static final int MOST_LEVELS = 32;

  private final Organisations organisations;
  private final OrganisationTree tree;
  private final TreeStore store;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  OrganisationService(
      Organisations organisations,
      OrganisationTree tree,
      TreeStore store,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.organisations = organisations;
    this.tree = tree;
    this.store = store;
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
    requireRoom(superior, 0);
    Organisation founded = Organisation.found(code, details, typeOf(superior), now());
    organisations.persist(founded);
    publish(founded, "createOrganisation", actor);
    return founded;
  }

  /** Changes an organisation, its place in the tree and its end included. */
  @Transactional
  public Organisation change(
      String code, String ifMatch, Supplier<OrganisationDetails> details, Actor actor) {
    store.lock();
    Organisation organisation =
        organisations.locked(code).orElseThrow(() -> new DomainException(NOT_FOUND));
    IfMatch.check(ifMatch, organisation.revision());
    OrganisationDetails changed = details.get();
    OrganisationNode superior = superior(changed.parent());
    requireFittingPlace(organisation, changed, superior);
    organisation.change(changed, typeOf(superior), now());
    publish(organisation, "updateOrganisation", actor);
    return organisation;
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

  private void publish(Organisation organisation, String action, Actor actor) {
    tree.apply(organisation.place());
    outbox.append(OrganisationEvent.TOPIC, organisation);
    journal.note(
        actor,
        action,
        "organisation/" + organisation.code(),
        organisation.code(),
        null,
        organisation.revision());
  }

  private Instant now() {
    return clock.instant();
  }
}
