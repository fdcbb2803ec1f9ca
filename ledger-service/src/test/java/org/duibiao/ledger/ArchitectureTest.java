package org.duibiao.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses LEDGER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.duibiao.ledger");

  @Test
  void theDomainKnowsOnlyItselfAndTheChassis() {
    classes()
        .that()
        .resideInAPackage("..domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "jakarta.persistence..",
            "com.fasterxml.jackson.annotation..",
            "org.duibiao.chassis..",
            "org.duibiao.ledger..domain..")
        .check(LEDGER);
  }

  @Test
  void noUseCaseKnowsHttp() {
    noClasses()
        .that()
        .resideInAnyPackage("..domain..", "..application..", "..infrastructure..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.duibiao.ledger..api..", "org.duibiao.ledger..messaging..", "jakarta.ws.rs..")
        .check(LEDGER);
  }

  @Test
  void everyEndpointDeclaresItsRolesAndWhatItMeans() {
    methods()
        .that()
        .areAnnotatedWith(GET.class)
        .or()
        .areAnnotatedWith(POST.class)
        .or()
        .areAnnotatedWith(PUT.class)
        .or()
        .areAnnotatedWith(DELETE.class)
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .andShould()
        .beAnnotatedWith(Operation.class)
        .check(LEDGER);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields().should().beAnnotatedWith(Inject.class).check(LEDGER);
  }

  @Test
  void featuresFormNoCircle() {
    slices().matching("org.duibiao.ledger.(*)..").should().beFreeOfCycles().check(LEDGER);
  }
}
