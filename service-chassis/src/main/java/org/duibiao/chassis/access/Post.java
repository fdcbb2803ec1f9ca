package org.duibiao.chassis.access;

import java.util.Optional;

/**
 * A post 职务 a person holds: a role at an organisation. It reaches the organisation's subtree.
 *
 * @param role one of {@link Roles}
 * @param organisation the organisation's code
 */
public record Post(String role, String organisation) {
  /** Reads {@code role@organisation}; empty for anything else, so that it gives no right. */
  static Optional<Post> parse(String text) {
    int at = text.indexOf('@');
    if (at <= 0 || at == text.length() - 1 || !Roles.ALL.contains(text.substring(0, at))) {
      return Optional.empty();
    }
    return Optional.of(new Post(text.substring(0, at), text.substring(at + 1)));
  }

  @Override
  public String toString() {
    return role + "@" + organisation;
  }
}
