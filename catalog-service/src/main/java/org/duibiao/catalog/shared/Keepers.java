package org.duibiao.catalog.shared;

import static org.duibiao.catalog.shared.Readers.OFFICE;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;

/**
 * Who keeps what belongs to no organisation and is the same for all, as guides and holidays are:
 * any office whose organisation is not dissolved.
 */
@ApplicationScoped
public class Keepers {
  private final Access access;
  private final OrganisationTree tree;

  Keepers(Access access, OrganisationTree tree) {
    this.access = access;
    this.tree = tree;
  }

  /** Whether the caller is one. */
  public boolean includeCaller() {
    return post().isPresent();
  }

  /**
   * The caller, who must be one.
   *
   * @throws DomainException FORBIDDEN
   */
  public Actor caller() {
    return post()
        .map(post -> new Actor(post.toString()))
        .orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  private Optional<Post> post() {
    return access.caller().posts().stream().filter(this::isInOffice).findFirst();
  }

  private boolean isInOffice(Post post) {
    return OFFICE.contains(post.role())
        && tree.find(post.organisation()).filter(node -> access.mayAct(node, OFFICE)).isPresent();
  }
}
