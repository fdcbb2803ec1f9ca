package org.duibiao.systemtests.access;

import java.util.Arrays;

/** What a thing belongs to, and so for whom it exists: for everyone else it is absent. */
enum Bound {
  NOBODY("nobody", "exists for everyone", "对所有人存在"),
  ORGANISATION("organisation", "exists for posts at its organisation or above", "对本级及上级存在"),
  CAMPAIGN(
      "campaign",
      "exists for posts at, above or below the organisation that runs it",
      "对开展该行动的党组织的本级、上级和下级存在"),
  DELEGATION(
      "delegation",
      "exists for posts at the organisation of the delegated post or above, and for who gives and"
          + " who receives it",
      "对被授权职务所在党组织的本级及上级存在，对授权人和受托人存在"),
  PERSON("person", "exists for that person alone", "仅对本人存在"),
  LINK("link", "exists for whoever has the one-time link, logged in or not", "对持有一次性链接的人存在，无需登录"),
  EVERYBODY("everybody", "exists for everybody, logged in or not", "对所有人公开，无需登录");

  private final String word;
  private final String english;
  private final String chinese;

  Bound(String word, String english, String chinese) {
    this.word = word;
    this.english = english;
    this.chinese = chinese;
  }

  static Bound of(String word) {
    return Arrays.stream(values())
        .filter(bound -> bound.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Nothing is bound to " + word));
  }

  /** Whether what is an organisation's exists for the holder of a post. */
  boolean shows(Post post, Place thing) {
    return switch (this) {
      case NOBODY, EVERYBODY -> true;
      case ORGANISATION, DELEGATION -> Cell.OWN_AND_BELOW.covers(post, thing);
      case CAMPAIGN -> Cell.LINE.covers(post, thing);
      case PERSON, LINK -> false;
    };
  }

  String word() {
    return word;
  }

  String english() {
    return english;
  }

  String chinese() {
    return chinese;
  }
}
