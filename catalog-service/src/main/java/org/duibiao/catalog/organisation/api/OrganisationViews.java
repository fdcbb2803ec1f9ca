package org.duibiao.catalog.organisation.api;

import static org.duibiao.catalog.shared.Readers.OFFICE;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.shared.Warnings;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/** Shows organisations to the caller, with what this caller can do to each. */
@RequestScoped
class OrganisationViews {
  private static final String UPDATE = "UPDATE";
  private static final String APPOINT = "APPOINT";
  private static final List<String> RESTRUCTURING = List.of("MOVE", "DISSOLVE", "MERGE", "SPLIT");
  private static final String HAND_OVER = "HAND_OVER";

  private final Access access;
  private final SecretaryAccess secretaries;
  private final OrganisationTree tree;
  private final Warnings warnings;
  private final Clock clock;

  OrganisationViews(
      Access access,
      SecretaryAccess secretaries,
      OrganisationTree tree,
      Warnings warnings,
      @DomainTime Clock clock) {
    this.access = access;
    this.secretaries = secretaries;
    this.tree = tree;
    this.warnings = warnings;
    this.clock = clock;
  }

  OrganisationView of(Organisation organisation) {
    return viewer(List.of(organisation)).apply(organisation);
  }

  Page<OrganisationView> of(Page<Organisation> page) {
    return page.map(viewer(page.items()));
  }

  private Function<Organisation, OrganisationView> viewer(Collection<Organisation> shown) {
    List<OrganisationNode> nodes = tree.all(shown.stream().map(Organisation::code).toList());
    Map<String, OrganisationNode> places =
        nodes.stream().collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    Set<String> handedOver = secretaries.handedOverBy(nodes);
    return organisation ->
        OrganisationView.of(
            organisation,
            actions(organisation, places.get(organisation.code()), handedOver),
            warnings.of(organisation.details().advice()));
  }

  private List<String> actions(
      Organisation organisation, OrganisationNode node, Set<String> handedOver) {
    List<String> actions = new ArrayList<>();
    boolean there = !organisation.details().isDissolvedOn(ChinaTime.today(clock));
    if (node != null && access.mayAct(node, OFFICE)) {
      actions.add(UPDATE);
      if (there) {
        actions.add(APPOINT);
      }
      if (node.parent() != null && organisation.details().validTo() == null) {
        actions.addAll(RESTRUCTURING);
      }
    }
    if (there && node != null && handedOver.contains(node.code())) {
      actions.add(HAND_OVER);
    }
    return actions;
  }
}
