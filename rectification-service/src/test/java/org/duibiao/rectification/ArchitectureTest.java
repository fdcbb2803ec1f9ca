package org.duibiao.rectification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.duibiao.rectification");

  private static void holds(ArchRule rule) {
    rule.check(CLASSES);
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
                "java..", "jakarta.persistence..", "org.duibiao.chassis..", "..domain.."));
  }

  @Test
  void useCasesKnowNothingOfHttpAndKafka() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("..application..", "..infrastructure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..api..", "..messaging..", "jakarta.ws.rs..")
            .allowEmptyShould(false)
            .because("HTTP and Kafka words live in api and messaging")
            .as("use cases know nothing of HTTP and Kafka"));
  }

  @Test
  void everyOperationStatesItsRoles() {
    holds(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(RolesAllowed.class));
  }

  @Test
  void nothingIsInjectedIntoFields() {
    holds(noFields().should().beAnnotatedWith(Inject.class));
  }

  @Test
  void featuresFormNoCycles() {
    holds(slices().matching("org.duibiao.rectification.(*)..").should().beFreeOfCycles());
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
