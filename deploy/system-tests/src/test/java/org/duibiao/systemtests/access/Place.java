package org.duibiao.systemtests.access;

/**
 * An organisation in its place in the tree.
 *
 * @param committee whether its office reviews what is filed to it, rather than its secretary
 * @param superior null at the top
 */
record Place(String code, boolean committee, Place superior) {
  /** Whether it stands below another one. */
  boolean isBelow(Place other) {
    return superior != null && (superior.equals(other) || superior.isBelow(other));
  }

  /** Whether it is another one, or stands below it. */
  boolean isWithin(Place other) {
    return equals(other) || isBelow(other);
  }

  @Override
  public String toString() {
    return code;
  }
}
