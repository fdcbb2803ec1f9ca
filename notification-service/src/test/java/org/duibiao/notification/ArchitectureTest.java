package org.duibiao.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.duibiao.chassis.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ServiceArchitecture {
  ArchitectureTest() {
    super("org.duibiao.notification");
  }

  @Test
  void onlyApisSpeakHttp() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs.."));
  }
}
