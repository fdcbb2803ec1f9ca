package org.duibiao.chassis.access;

import java.util.Optional;
import java.util.Set;

/**
 * A post 职务 in which a person may act: a role at an organisation, their own or delegated to them.
 * It reaches the organisation's subtree, or the part of it that the mandate names.
 *
 * @param role one of {@link Roles}
 * @param organisation the organisation's code
 * @param mandate null for the person's own post
 */
public record Post(String role, String organisation, Mandate mandate) {
  /** A post of one's own. */
  public Post(String role, String organisation) {
    this(role, organisation, null);
  }

  /** Reads {@code role@organisation}; empty for anything else, so that it gives no right. */
  static Optional<Post> parse(String text) {
    int at = text.indexOf('@');
    if (at <= 0 || at == text.length() - 1 || !Roles.ALL.contains(text.substring(0, at))) {
      return Optional.empty();
    }
    return Optional.of(new Post(text.substring(0, at), text.substring(at + 1)));
  }

  /** Whether it is another person's, delegated. */
  public boolean delegated() {
    return mandate != null;
  }

  /** The organisation whose subtree it reaches. */
  public String reach() {
    return mandate == null ? organisation : mandate.reach();
  }

  /**
   * Whom an act in this post concerns: the person who acts, and the delegator for whom they act.
   * Rules against self-review look at both, so that no delegation gets round them.
   */
  public Set<String> actors(String person) {
    return mandate == null || mandate.delegator().equals(person)
        ? Set.of(person)
        : Set.of(person, mandate.delegator());
  }

  @Override
  public String toString() {
    return role + "@" + organisation;
  }
}
