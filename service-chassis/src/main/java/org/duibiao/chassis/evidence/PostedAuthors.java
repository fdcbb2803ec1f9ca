package org.duibiao.chassis.evidence;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;

/** Where a service says nothing else: the organisation's people, and those above on its behalf. */
@DefaultBean
@ApplicationScoped
class PostedAuthors implements EvidenceAuthors {
  private static final Set<String> AUTHORS = Set.of(Roles.SECRETARY, Roles.OFFICER, Roles.OFFICE);

  private final Access access;

  PostedAuthors(Access access) {
    this.access = access;
  }

  @Override
  public Optional<Post> author(OrganisationNode organisation) {
    return access.posts(organisation, AUTHORS).stream().findFirst();
  }
}
