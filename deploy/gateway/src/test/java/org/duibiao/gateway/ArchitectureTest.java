package org.duibiao.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses GATEWAY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.duibiao.gateway");

  @Test
  void injectsThroughConstructorsOnly() {
    noFields().should().beAnnotatedWith(Inject.class).check(GATEWAY);
    noFields().should().beAnnotatedWith(ConfigProperty.class).check(GATEWAY);
  }

  @Test
  void declaresTheRolesOfEachEndpoint() {
    methods()
        .that()
        .areAnnotatedWith(GET.class)
        .or()
        .areAnnotatedWith(PUT.class)
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(Authenticated.class)
        .check(GATEWAY);
  }

  @Test
  void hasNoCyclesBetweenFeatures() {
    slices().matching("org.duibiao.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
  }

  @Test
  void knowsNothingOfTheServicesInside() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.duibiao.catalog..", "org.duibiao.ledger..", "org.duibiao.chassis..")
        .check(GATEWAY);
  }

  @Test
  void keepsTheProxyOnTheEventLoop() {
    classes()
        .that()
        .resideInAPackage("..proxy..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("java.util.concurrent..", "io.smallrye.mutiny..")
        .check(GATEWAY);
  }
}
