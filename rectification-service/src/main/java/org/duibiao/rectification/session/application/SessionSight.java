package org.duibiao.rectification.session.application;

import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.session.domain.ReviewSession;
import org.duibiao.rectification.session.domain.SessionAction;
import org.duibiao.rectification.session.domain.Tally;
import org.duibiao.rectification.session.infrastructure.ReviewSessions;

/**
 * Which sessions are there for the caller, and what they may do in them: whoever sees the unit
 * reads; whoever has a post at the organisation that holds the session, or above it, leads it.
 */
@ApplicationScoped
class SessionSight {
  static final Set<String> HOLDERS = Set.of(SECRETARY, OFFICER, OFFICE, LEADER);

  private final ReviewSessions sessions;
  private final OrganisationTree tree;
  private final Access access;

  SessionSight(ReviewSessions sessions, OrganisationTree tree, Access access) {
    this.sessions = sessions;
    this.tree = tree;
    this.access = access;
  }

  /**
   * The unit of a session that the caller may see.
   *
   * @throws DomainException NOT_FOUND if the session is absent or outside
   */
  OrganisationNode organisationOf(UUID session) {
    return access.visible(
        sessions.organisationOf(session).orElseThrow(() -> new DomainException(NOT_FOUND)));
  }

  /** The post in which the caller leads a session. */
  Post requireHolder(ReviewSession session) {
    return holder(session.host()).orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  /** What would succeed for the caller now. */
  List<SessionAction> allowed(ReviewSession session, Tally given) {
    return holder(session.host()).isPresent() ? session.possible(given) : List.of();
  }

  private Optional<Post> holder(String host) {
    return tree.find(host).flatMap(node -> access.posts(node, HOLDERS).stream().findFirst());
  }
}
