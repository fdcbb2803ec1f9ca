package org.duibiao.ledger.review.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.access.Post;

/**
 * Somebody who would decide.
 *
 * @param posts those that reach the organisation whose matter it is, their own before delegated
 *     ones
 */
public record Candidate(String person, List<Post> posts) {
  /** Of a post that two people delegate, the first delegation counts: an act is for one of them. */
  public Candidate {
    posts =
        List.copyOf(
            posts.stream()
                .collect(
                    Collectors.toMap(
                        Post::toString, post -> post, (first, second) -> first, LinkedHashMap::new))
                .values());
  }

  /** The posts with a role at an organisation. */
  Stream<Post> in(String role, String organisation) {
    return posts.stream()
        .filter(post -> post.role().equals(role) && post.organisation().equals(organisation));
  }

  /** Their own posts at an organisation: an appointment stands beside these, not beside others'. */
  Stream<Post> ownAt(String organisation) {
    return posts.stream()
        .filter(post -> !post.delegated() && post.organisation().equals(organisation));
  }
}
