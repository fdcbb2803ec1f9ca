package org.duibiao.rectification.exemplar.domain;

import java.util.List;
import java.util.Set;
import org.duibiao.chassis.access.Post;

/**
 * Someone who wants to act on one exemplar, with everything by which they might. What of it counts,
 * {@link ExemplarRecusal} says.
 *
 * @param offices posts of an office above the organisation
 * @param owners posts in which they act for the organisation
 * @param reaching all posts that reach it
 * @param own their own posts, wherever
 * @param insiders the person and their delegators, as far as they belong to the organisation
 */
public record ExemplarActor(
    String person,
    List<Post> offices,
    List<Post> owners,
    List<Post> reaching,
    List<Post> own,
    Set<String> insiders) {
  public ExemplarActor {
    offices = List.copyOf(offices);
    owners = List.copyOf(owners);
    reaching = List.copyOf(reaching);
    own = List.copyOf(own);
    insiders = Set.copyOf(insiders);
  }
}
