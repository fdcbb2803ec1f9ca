package org.duibiao.catalog.shared;

/**
 * Who does something, for the audit trail.
 *
 * @param post the post that is used, as {@code role@organisation}; null where the service acts
 *     itself
 */
public record Actor(String post) {
  /** The service itself, as when it seeds the sample. */
  public static final Actor SYSTEM = new Actor(null);

  /** Whether no person stands behind it. */
  public boolean isSystem() {
    return post == null;
  }

  /** The organisation of the post; null where the service acts itself. */
  String organisation() {
    return isSystem() ? null : post.substring(post.indexOf('@') + 1);
  }
}
