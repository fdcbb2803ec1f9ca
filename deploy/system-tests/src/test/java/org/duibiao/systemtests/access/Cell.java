package org.duibiao.systemtests.access;

import java.util.Arrays;

/** A cell of the access table: whose things a post of the column's role lets its holder handle. */
enum Cell {
  NONE("-", "nothing", "不可"),
  ANY("any", "bound to no organisation: wherever the post is", "与党组织无关，任职在何处均可"),
  SELF("self", "what is the caller's own", "仅限本人"),
  OWN("own", "of the post's organisation", "本级"),
  BELOW("below", "of what stands below the post's organisation, not of itself", "下级，不含本级"),
  OWN_AND_BELOW("own+below", "of the post's organisation and of all below it", "本级及所有下级"),
  LINE("line", "of the post's organisation, of all below it and of all above it", "本级、所有下级和所有上级"),
  REVIEW(
      "review",
      "of what stands directly below: the office at a committee, the secretary at a general branch",
      "直接下级：党委由党委工作部、党总支由书记审核"),
  ASSIGNED("assigned", "by whom the thing names for it; otherwise nothing", "仅限该事项指定的人；平时不可"),
  DEPUTY(
      "deputy",
      "as the secretary, by a deputy secretary while no secretary may act; otherwise nothing",
      "仅在没有书记可以办理时，由副书记代行书记职责；平时不可");

  private final String word;
  private final String english;
  private final String chinese;

  Cell(String word, String english, String chinese) {
    this.word = word;
    this.english = english;
    this.chinese = chinese;
  }

  static Cell of(String word) {
    return Arrays.stream(values())
        .filter(cell -> cell.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No cell says " + word));
  }

  /** Whether a post lets its holder handle what is an organisation's. */
  boolean covers(Post post, Place thing) {
    boolean within = thing.isWithin(post.reach());
    return switch (this) {
      case NONE, SELF, ASSIGNED, DEPUTY -> false;
      case ANY -> true;
      case OWN -> within && thing.equals(post.place());
      case BELOW -> within && thing.isBelow(post.place());
      case OWN_AND_BELOW -> within;
      case LINE -> within || post.reach().isWithin(thing);
      case REVIEW ->
          within
              && post.place().equals(thing.superior())
              && post.place().committee() == post.role().equals(Post.OFFICE);
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
