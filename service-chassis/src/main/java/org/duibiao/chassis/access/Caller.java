package org.duibiao.chassis.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks, as the token says. What they may do where is {@link Access}'s business. */
@ApplicationScoped
public class Caller {
  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The staff number: the person's id everywhere. */
  public String person() {
    return StaffNumber.of(identity.getPrincipal().getName());
  }

  /** The person's name, or the staff number where the token has none. */
  public String name() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      String name = token.getClaim("name");
      return name == null || name.isBlank() ? person() : name;
    }
    return person();
  }

  /** The client through which they ask, or null. */
  public String client() {
    return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("azp") : null;
  }

  /** The scope for the want of which a portal's post does not count in this request, or null. */
  public String missingScope() {
    return identity.getAttribute(PostsAugmentor.MISSING_SCOPE);
  }

  /** Whether it is a portal that asks, with or without the scope that it would need. */
  public boolean isPortal() {
    return missingScope() != null || holdsAny(Set.of(Roles.PORTAL));
  }

  /** All posts in which the person may act, their own and those delegated to them. */
  public List<Post> posts() {
    List<Post> posts = identity.getAttribute(PostsAugmentor.POSTS);
    return posts == null ? List.of() : posts;
  }

  /** Whether the person holds one of the roles anywhere. */
  public boolean holdsAny(Set<String> roles) {
    return posts().stream().anyMatch(post -> roles.contains(post.role()));
  }
}
