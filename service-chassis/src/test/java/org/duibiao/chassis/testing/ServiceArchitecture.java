package org.duibiao.chassis.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The architecture that every service keeps. A service's test extends it, names its package, and
 * adds what holds only there. One instance for all tests reads the classes once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceArchitecture {
  private final String service;
  private final JavaClasses classes;

  protected ServiceArchitecture(String service) {
    this.service = service;
    this.classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(service);
  }

  /** Holds a rule against the service's classes. */
  protected final void holds(ArchRule rule) {
    rule.check(classes);
  }

  @Test
  void rulesDependOnNothingButThemselvesPersistenceAndTheChassis() {
    holds(
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
                service,
                service + ".shared",
                service + "..domain.."));
  }

  @Test
  void useCasesKnowNothingOfHttpAndKafka() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..application..", "..infrastructure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(service + "..api..", service + "..messaging..", "jakarta.ws.rs.."));
  }

  @Test
  void everyOperationDeclaresItsRolesAndWhatItMeans() {
    holds(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class));
    holds(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Operation.class));
  }

  @Test
  void nothingIsInjectedIntoFields() {
    holds(noFields().should().beAnnotatedWith(Inject.class));
  }

  @Test
  void featuresFormNoCircle() {
    holds(slices().matching(service + ".(*)..").should().beFreeOfCycles());
  }
}
