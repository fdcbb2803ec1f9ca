package org.duibiao.chassis.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns the token's claim {@code posts} into the roles of the request. Only posts give roles; what
 * else a token calls a role gives nothing.
 */
@ApplicationScoped
class PostsAugmentor implements SecurityIdentityAugmentor {
  /** Attribute of the identity under which its posts are kept. */
  static final String POSTS = "duibiao.posts";

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    List<Post> posts = posts(token.getClaim("posts"));
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(POSTS, posts)
                .addRoles(posts.stream().map(Post::role).collect(Collectors.toSet()))
                .build());
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
