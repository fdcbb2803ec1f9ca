package org.duibiao.notification.transmission.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.NotificationProblem;
import org.duibiao.notification.transmission.infrastructure.Transmissions;
import org.duibiao.notification.transmission.infrastructure.Transmissions.Attempt;
import org.duibiao.notification.transmission.infrastructure.Transmissions.Row;
import org.duibiao.notification.transmission.infrastructure.Transmissions.Wanted;

/** What people see of the queue, and what they have sent again. */
@ApplicationScoped
public class TransmissionDesk {
  private final Transmissions transmissions;
  private final Access access;
  private final OrganisationTree tree;
  private final AuditTrail audit;
  private final Clock clock;

  TransmissionDesk(
      Transmissions transmissions,
      Access access,
      OrganisationTree tree,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.transmissions = transmissions;
    this.access = access;
    this.tree = tree;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A page with the attempts of each.
   *
   * @param replays within which the caller has something sent again
   */
  public record Log(Page<Row> rows, Map<UUID, List<Attempt>> attempts, Scope replays) {
    /** Whether the caller may have one sent again as it is. */
    public boolean replayable(Row row) {
      return row.state().replayable() && row.reachable() && replays.reaches(row.path());
    }
  }

  /**
   * A page of what is within a scope.
   *
   * @param roles in which the caller would have something sent again
   */
  @Transactional
  public Log list(Scope scope, Set<String> roles, Wanted wanted, PageRequest request) {
    Page<Row> page = transmissions.page(scope, wanted, request);
    return new Log(
        page,
        transmissions.attempts(page.items().stream().map(Row::id).toList()),
        access.scope(roles));
  }

  /**
   * Has one sent again that was given up. The id stays, so that the other side can recognise it.
   *
   * @param endpoint the endpoint whose it must be; null for any in the office's scope
   * @param roles in which the caller acts
   * @throws DomainException NOT_FOUND, FORBIDDEN, NOT_REPLAYABLE
   */
  @Transactional
  public Log replay(UUID id, UUID endpoint, Set<String> roles) {
    Row row = transmissions.locked(id).orElse(null);
    boolean exists = row != null && (endpoint == null || endpoint.equals(row.endpoint()));
    boolean acts = exists && within(row, roles);
    if (!acts && !(exists && endpoint == null && within(row, Set.of(Roles.AUDITOR)))) {
      throw access.notFound(exists);
    }
    if (!acts) {
      throw new DomainException(CommonProblem.FORBIDDEN);
    }
    if (!row.state().replayable() || !row.reachable()) {
      throw new DomainException(NotificationProblem.NOT_REPLAYABLE);
    }
    transmissions.again(id, clock.instant());
    note(row, roles);
    Row after = transmissions.locked(id).orElseThrow();
    return new Log(
        new Page<>(List.of(after), null), transmissions.attempts(List.of(id)), access.scope(roles));
  }

  private boolean within(Row row, Set<String> roles) {
    return tree.find(row.organisation())
        .filter(node -> access.scope(roles).reaches(node.path()))
        .isPresent();
  }

  private void note(Row row, Set<String> roles) {
    String post =
        tree.find(row.organisation())
            .map(node -> access.postFor(node, roles))
            .orElseThrow()
            .toString();
    audit.record(
        new AuditEntry(
            "REPLAY_TRANSMISSION",
            "transmission/" + row.id(),
            row.organisation(),
            post,
            null,
            row.attempts(),
            row.attempts()));
  }

  /** The roles of those who look after everything that leaves the house. */
  public static Set<String> offices() {
    return Set.of(Roles.OFFICE);
  }
}
