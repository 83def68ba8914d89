package org.kopilka.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;

@AnalyzeClasses(
    packages = "org.kopilka.domain",
    importOptions = ImportOption.DoNotIncludeTests.class)
class DomainTest {

  @ArchTest
  static final ArchRule domainIsPlainJava =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              Modules.DOMAIN,
              "java.lang..",
              "java.math",
              "java.time..",
              "java.util",
              "java.util.function",
              "java.util.regex",
              "java.util.stream",
              "org.jspecify.annotations")
          .because(
              "rules that need no JSON, no AWS and no file are tried a million times a minute");

  @ArchTest
  static final ArchRule domainIsAFunctionOfItsArguments =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class, Random.class, System.class, Thread.class)
          .because("the same account, command and time must give the same decision for ever");
}
