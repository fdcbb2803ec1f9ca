package org.duibiao.catalog.organisation.api;

import static org.duibiao.catalog.shared.Readers.OFFICE;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.shared.Warnings;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.paging.Page;

/** Shows organisations to the caller, with what this caller can do to each. */
@RequestScoped
class OrganisationViews {
  private static final List<String> KEEPING = List.of("UPDATE", "APPOINT");

  private final Access access;
  private final OrganisationTree tree;
  private final Warnings warnings;

  OrganisationViews(Access access, OrganisationTree tree, Warnings warnings) {
    this.access = access;
    this.tree = tree;
    this.warnings = warnings;
  }

  OrganisationView of(Organisation organisation) {
    return of(organisation, tree.find(organisation.code()).orElse(null));
  }

  Page<OrganisationView> of(Page<Organisation> page) {
    List<String> codes = page.items().stream().map(Organisation::code).toList();
    Map<String, OrganisationNode> nodes =
        tree.all(codes).stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    return page.map(organisation -> of(organisation, nodes.get(organisation.code())));
  }

  private OrganisationView of(Organisation organisation, OrganisationNode node) {
    boolean office = node != null && access.mayAct(node, OFFICE);
    return OrganisationView.of(
        organisation, office ? KEEPING : List.of(), warnings.of(organisation.details().advice()));
  }
}
