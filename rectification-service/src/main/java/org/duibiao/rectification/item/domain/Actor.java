package org.duibiao.rectification.item.domain;

/**
 * Someone who wants to act on one item, with what their posts make of them for its organisation.
 *
 * @param person staff number
 * @param name the person's name, by which a plan may name them as responsible
 * @param ownerPost the post with which they act for the organisation, null if none does
 * @param superiorPost the post with which they act from a superior organisation, null if none does
 */
public record Actor(String person, String name, String ownerPost, String superiorPost) {

  /** The post that serves for one side; null if none does. */
  public String postFor(Side side) {
    return switch (side) {
      case OWNER -> ownerPost;
      case SUPERIOR -> superiorPost;
      case LEDGER -> null;
    };
  }

  /** Whether a staff number or a name means this person. */
  public boolean is(String personOrName) {
    return personOrName != null
        && (personOrName.strip().equals(person) || personOrName.strip().equals(name));
  }
}
