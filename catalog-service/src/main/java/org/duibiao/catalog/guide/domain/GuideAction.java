package org.duibiao.catalog.guide.domain;

/** What can be done to a version of a guide. */
public enum GuideAction {
  /** Change its content. */
  UPDATE,
  /** Make it public; from then on it never changes. */
  PUBLISH,
  /** Take it out of use for new campaigns. */
  RETIRE
}
