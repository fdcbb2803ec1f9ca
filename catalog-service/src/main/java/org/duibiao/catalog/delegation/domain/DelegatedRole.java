package org.duibiao.catalog.delegation.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.duibiao.catalog.organisation.domain.AppointmentPost;

/**
 * A role that can be exercised by another on its holder's behalf, in the words of the token, and
 * the posts that give it. To read everything, or to be a portal, cannot be delegated.
 */
public enum DelegatedRole {
  /** 党委工作部. */
  @JsonProperty("office")
  OFFICE("office", Set.of(AppointmentPost.OFFICE)),
  /** 院级领导. */
  @JsonProperty("leader")
  LEADER("leader", Set.of(AppointmentPost.LEADER)),
  /** 书记. */
  @JsonProperty("secretary")
  SECRETARY("secretary", Set.of(AppointmentPost.SECRETARY)),
  /** 党务干部; a deputy secretary and an organiser act as officers, too. */
  @JsonProperty("officer")
  OFFICER(
      "officer",
      Set.of(AppointmentPost.OFFICER, AppointmentPost.ORGANISER, AppointmentPost.DEPUTY_SECRETARY));

  private final String word;
  private final Set<AppointmentPost> posts;

  DelegatedRole(String word, Set<AppointmentPost> posts) {
    this.word = word;
    this.posts = posts;
  }

  /** Whether an appointment to this post gives the role. */
  public boolean isGivenBy(AppointmentPost post) {
    return posts.contains(post);
  }

  /** The role as tokens name it. */
  @Override
  public String toString() {
    return word;
  }
}
