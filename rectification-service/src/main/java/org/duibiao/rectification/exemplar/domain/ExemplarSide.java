package org.duibiao.rectification.exemplar.domain;

/** Whose business an action is. */
public enum ExemplarSide {
  /** The organisation, or its superior's secretary and officers. */
  OWNER,
  /** The office of an organisation above, without a part in it. */
  OFFICE,
  /** Those whom the office has appointed to score it. */
  REVIEWER,
  /** Whoever reaches it. */
  ANYBODY
}
