package org.duibiao.systemtests.access;

import java.util.Arrays;

/** Whether somebody else's post, held by delegation, serves for an operation. */
enum ByDelegation {
  NO("-"),
  YES("yes"),
  /** Only if the delegation reaches all that the post does. */
  WHOLE("whole");

  private final String word;

  ByDelegation(String word) {
    this.word = word;
  }

  static ByDelegation of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Neither yes, whole nor -: " + word));
  }

  /** Whether a post serves, as far as this is concerned. */
  boolean lets(Post post) {
    return switch (this) {
      case NO -> !post.delegated();
      case YES -> true;
      case WHOLE -> post.place().equals(post.reach());
    };
  }

  String word() {
    return word;
  }
}
