package org.duibiao.chassis.evidence;

/** What can be done to evidence; its content never changes. */
public enum EvidenceAction {
  /** Taking it away, while nothing refers to it. */
  DELETE
}
