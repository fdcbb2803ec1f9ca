package org.duibiao.chassis.evidence;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** Evidence of which nobody is told. */
@DefaultBean
@ApplicationScoped
class NoEvidenceNews implements EvidenceNews {
  @Override
  public void added(Evidence evidence) {}

  @Override
  public void deleted(Evidence evidence) {}
}
