package org.duibiao.chassis.evidence;

/**
 * Whom a service tells of its evidence, in the transaction in which it is written or deleted. A
 * service tells nobody unless it brings a bean of this.
 */
public interface EvidenceNews {
  /** It is there. */
  void added(Evidence evidence);

  /** It was taken away. */
  void deleted(Evidence evidence);
}
