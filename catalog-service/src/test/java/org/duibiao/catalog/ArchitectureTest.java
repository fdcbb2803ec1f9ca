package org.duibiao.catalog;

import org.duibiao.chassis.testing.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {
  ArchitectureTest() {
    super("org.duibiao.catalog");
  }
}
