package org.duibiao.systemtests.access;

import java.util.List;
import java.util.Set;
import org.duibiao.systemtests.access.AccessTable.Row;
import org.duibiao.systemtests.client.Login;

/**
 * Who asks.
 *
 * @param login null for someone who has not logged in
 * @param posts what the token says
 * @param scopes what a portal's token carries
 */
record Someone(String label, Login login, List<Post> posts, Set<String> scopes) {
  static final Someone NOBODY = new Someone("no token", null, List.of(), Set.of());

  /** The posts that count for an operation: a portal's only with the operation's scope. */
  List<Post> postsFor(Row row) {
    return posts.stream()
        .filter(post -> !post.role().equals(Post.PORTAL) || scopes.containsAll(row.scopes()))
        .toList();
  }

  /** Those of them that let their holder act: a delegated one only where the table says so. */
  List<Post> actingFor(Row row) {
    return postsFor(row).stream().filter(row.byDelegation()::lets).toList();
  }

  /** Staff number or client. */
  String name() {
    return login.name();
  }

  @Override
  public String toString() {
    return label;
  }
}
