package org.duibiao.ledger.coverage.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.problem.DomainException;
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

  /**
   * The organisation named, if the caller may see it; or else the one that runs the campaign, or as
   * much of what is below that as the caller reaches.
   *
   * @throws DomainException MALFORMED_REQUEST if the caller reaches several parts and names none
   */
  OrganisationNode one(Campaign campaign, String organisation) {
    if (organisation != null && !organisation.isEmpty()) {
      return access.visible(Inputs.code(organisation));
    }
    List<String> tops =
        access.scope().roots().stream()
            .filter(path -> List.of(path.split("/")).contains(campaign.organisation()))
            .map(CoverageNodes::top)
            .toList();
    return switch (tops.size()) {
      case 0 -> access.visible(campaign.organisation());
      case 1 -> access.visible(tops.get(0));
      default -> throw Inputs.malformed("organisation", "", tops);
    };
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
