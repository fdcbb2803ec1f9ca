package org.duibiao.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.duibiao.notification");

  @Test
  void domainsKnowNothingButJavaPersistenceAndTheChassis() {
    classes()
        .that()
        .resideInAPackage("..domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "jakarta.persistence..",
            "org.duibiao.chassis..",
            "org.duibiao.notification..domain..")
        .check(SERVICE);
  }

  @Test
  void everyOperationDeclaresItsRoles() {
    methods()
        .that()
        .areAnnotatedWith(GET.class)
        .or()
        .areAnnotatedWith(POST.class)
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .check(SERVICE);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    fields().should().notBeAnnotatedWith(Inject.class).check(SERVICE);
  }

  @Test
  void featuresFormNoCycles() {
    slices().matching("org.duibiao.notification.(*)..").should().beFreeOfCycles().check(SERVICE);
  }

  @Test
  void onlyApisSpeakHttp() {
    classes()
        .that()
        .resideOutsideOfPackage("..api..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("jakarta.ws.rs..")
        .check(SERVICE);
  }
}
