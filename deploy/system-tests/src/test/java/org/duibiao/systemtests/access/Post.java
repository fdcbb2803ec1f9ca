package org.duibiao.systemtests.access;

/**
 * A role at an organisation.
 *
 * @param reach the organisation to which a delegation limits it, the place itself for one's own
 * @param delegated whether it is somebody else's, by delegation
 */
record Post(String role, Place place, Place reach, boolean delegated) {
  static final String OFFICE = "office";
  static final String PORTAL = "portal";

  /** One's own. */
  Post(String role, Place place) {
    this(role, place, place, false);
  }

  /** Somebody else's, for an organisation and what is below it. */
  static Post delegated(String role, Place place, Place reach) {
    return new Post(role, place, reach, true);
  }

  @Override
  public String toString() {
    return role + "@" + place + (delegated ? " for " + reach + " by delegation" : "");
  }
}
