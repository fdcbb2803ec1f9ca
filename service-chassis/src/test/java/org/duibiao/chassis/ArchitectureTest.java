package org.duibiao.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CHASSIS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.duibiao.chassis");

  @Test
  void mechanismsFormNoCircle() {
    slices().matching("org.duibiao.chassis.(*)..").should().beFreeOfCycles().check(CHASSIS);
  }

  @Test
  void theChassisKnowsNoService() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            "org.duibiao.catalog..",
            "org.duibiao.ledger..",
            "org.duibiao.rectification..",
            "org.duibiao.notification..")
        .check(CHASSIS);
  }

  @Test
  void whatAggregatesStandOnKnowsNeitherHttpNorKafka() {
    noClasses()
        .that()
        .resideInAnyPackage("..chassis.event..", "..chassis.time..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "io.vertx..")
        .check(CHASSIS);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields().should().beAnnotatedWith(Inject.class).check(CHASSIS);
  }
}
