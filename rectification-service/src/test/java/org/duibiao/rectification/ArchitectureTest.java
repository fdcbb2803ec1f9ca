package org.duibiao.rectification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.duibiao.chassis.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ServiceArchitecture {
  ArchitectureTest() {
    super("org.duibiao.rectification");
  }

  @Test
  void resourcesDoNotReachPastTheUseCases() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..infrastructure..", "..messaging.."));
  }
}
