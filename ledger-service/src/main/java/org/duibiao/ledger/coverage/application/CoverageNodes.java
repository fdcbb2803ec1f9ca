package org.duibiao.ledger.coverage.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.coverage.infrastructure.CoverageCounts;

/** Finds the nodes at which somebody asks for the coverage, and what is counted there. */
@ApplicationScoped
class CoverageNodes {
  private final CoverageCounts counts;
  private final Access access;

  CoverageNodes(CoverageCounts counts, Access access) {
    this.counts = counts;
    this.access = access;
  }

  /** The organisation named, or the one that runs the campaign, if the caller may see it. */
  OrganisationNode one(Campaign campaign, String organisation) {
    return access.visible(
        organisation == null ? campaign.organisation() : Inputs.code(organisation));
  }

  /** The organisation named and all below it, or else everything that the caller reaches. */
  Scope below(Optional<String> organisation) {
    return organisation
        .map(code -> Scope.under(List.of(access.visible(Inputs.code(code)).path())))
        .orElseGet(access::scope);
  }

  /** What is counted by mark in a part of the tree. */
  Map<String, Long> marks(Campaign campaign, String subject, Scope scope) {
    List<String> tops = scope.roots().stream().map(CoverageNodes::top).toList();
    Map<String, Long> sums = new HashMap<>();
    if (!tops.isEmpty()) {
      counts
          .read(campaign.code(), subject, tops)
          .values()
          .forEach(node -> node.forEach((mark, count) -> sums.merge(mark, count, Long::sum)));
    }
    return sums;
  }

  /** What is counted by mark at a node. */
  Map<String, Long> marks(Campaign campaign, String subject, OrganisationNode node) {
    return marks(campaign, subject, new Scope(List.of(node.path())));
  }

  private static String top(String path) {
    String[] lineage = path.split("/");
    return lineage[lineage.length - 1];
  }
}
