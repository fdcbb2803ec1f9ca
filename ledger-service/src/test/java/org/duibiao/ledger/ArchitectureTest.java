package org.duibiao.ledger;

import org.duibiao.chassis.testing.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {
  ArchitectureTest() {
    super("org.duibiao.ledger");
  }
}
