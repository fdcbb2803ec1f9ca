package org.duibiao.catalog.delegation.api;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.catalog.delegation.domain.Delegation;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/** Shows delegations to the caller, with what this caller can do to each. */
@RequestScoped
class DelegationViews {
  private final DelegationAccess access;
  private final OrganisationTree tree;
  private final Clock clock;

  DelegationViews(DelegationAccess access, OrganisationTree tree, @DomainTime Clock clock) {
    this.access = access;
    this.tree = tree;
    this.clock = clock;
  }

  DelegationView of(Delegation delegation) {
    return viewer(List.of(delegation)).apply(delegation);
  }

  Page<DelegationView> of(Page<Delegation> page) {
    return page.map(viewer(page.items()));
  }

  private Function<Delegation, DelegationView> viewer(Collection<Delegation> shown) {
    LocalDate today = ChinaTime.today(clock);
    Map<String, OrganisationNode> nodes =
        tree.all(shown.stream().map(one -> one.terms().organisation()).distinct().toList()).stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    return one ->
        DelegationView.of(one, today, access.mayEnd(one, nodes.get(one.terms().organisation())));
  }
}
