package org.duibiao.chassis.access;

import static io.quarkus.vertx.http.runtime.security.HttpSecurityUtils.getRoutingContextAttribute;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns the token's claim {@code posts} into the roles of the request, and adds the posts that are
 * delegated to the person today. Only posts give roles; what else a token calls a role gives
 * nothing. A portal's post counts only if the token has the scope that the request needs.
 */
@ApplicationScoped
class PostsAugmentor implements SecurityIdentityAugmentor {
  /** Attribute of the identity under which its posts are kept. */
  static final String POSTS = "duibiao.posts";

  /** Attribute of the identity that names the scope for the want of which a post does not count. */
  static final String MISSING_SCOPE = "duibiao.missing-scope";

  private final Delegations delegations;
  private final PortalScope portalScope;

  PostsAugmentor(Delegations delegations, PortalScope portalScope) {
    this.delegations = delegations;
    this.portalScope = portalScope;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return augment(identity, context, Map.of());
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity,
      AuthenticationRequestContext context,
      Map<String, Object> attributes) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    RoutingContext request = getRoutingContextAttribute(attributes);
    List<Post> own = posts(token.getClaim("posts"));
    if (own.stream().anyMatch(post -> post.role().equals(Roles.PORTAL))) {
      return Uni.createFrom().item(portal(identity, token, own, request));
    }
    return context.runBlocking(() -> person(identity, token, own));
  }

  private SecurityIdentity person(SecurityIdentity identity, JsonWebToken token, List<Post> own) {
    List<Post> posts = new ArrayList<>(own);
    posts.addAll(delegations.delegatedTo(StaffNumber.of(token.getName())));
    return with(identity, token, posts).build();
  }

  /** A portal is no person: nothing is delegated to it, and it has no post beside its own. */
  private SecurityIdentity portal(
      SecurityIdentity identity, JsonWebToken token, List<Post> own, RoutingContext request) {
    String needed = portalScope.neededBy(request);
    if (portalScope.has(token, needed)) {
      return with(
              identity,
              token,
              own.stream().filter(post -> post.role().equals(Roles.PORTAL)).toList())
          .build();
    }
    return with(identity, token, List.of()).addAttribute(MISSING_SCOPE, needed).build();
  }

  private static QuarkusSecurityIdentity.Builder with(
      SecurityIdentity identity, JsonWebToken token, List<Post> posts) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(token)
        .addCredentials(identity.getCredentials())
        .addAttributes(identity.getAttributes())
        .addAttribute(POSTS, List.copyOf(posts))
        .addRoles(posts.stream().map(Post::role).collect(Collectors.toSet()));
  }

  private static List<Post> posts(Object claim) {
    if (!(claim instanceof Collection<?> values)) {
      return List.of();
    }
    return values.stream()
        .map(PostsAugmentor::text)
        .filter(Objects::nonNull)
        .flatMap(text -> Post.parse(text).stream())
        .distinct()
        .toList();
  }

  private static String text(Object value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    return value instanceof JsonArray ? null : Objects.toString(value, null);
  }
}
