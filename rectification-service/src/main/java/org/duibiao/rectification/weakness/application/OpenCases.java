package org.duibiao.rectification.weakness.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.duibiao.rectification.weakness.infrastructure.WeakCases;

/** Whether an organisation has a case, for features that turn on it. */
@ApplicationScoped
public class OpenCases {
  private final WeakCases cases;

  OpenCases(WeakCases cases) {
    this.cases = cases;
  }

  /** Whether an organisation has a case that is neither closed nor ended, in whichever campaign. */
  public boolean has(String organisation) {
    return cases.hasOpen(organisation);
  }
}
