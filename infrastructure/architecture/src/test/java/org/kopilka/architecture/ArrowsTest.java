package org.kopilka.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.kopilka", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest
  static final ArchRule functionsMeetOnTheBusOrInTheTable =
      slices()
          .matching("org.kopilka.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), Modules.FOUNDATIONS)
          .ignoreDependency(resideInAPackage(Modules.LOCAL), alwaysTrue())
          .because("a function that calls another fails, deploys and scales together with it");

  @ArchTest
  static final ArchRule domainKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage(Modules.DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Modules.STORE, Modules.WIRE)
          .because("the rules must outlive every format and every database");

  @ArchTest
  static final ArchRule storageAndFormatsDoNotKnowEachOther =
      slices()
          .matching("org.kopilka.(store|wire)..")
          .should()
          .notDependOnEachOther()
          .because("what is stored must not change because an answer's field is renamed");

  @ArchTest
  static final ArchRule theAuditorReadsTheContractForItself =
      classes()
          .that()
          .resideInAPackage(Modules.AUDITOR)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(Modules.AUDITOR, "java..", "org.jspecify.annotations")
          .because("a model that shares code with what it audits shares its mistakes");

  @ArchTest
  static final ArchRule everyHandlerStandsAlone =
      noClasses()
          .should()
          .implement(RequestStreamHandler.class)
          .andShould()
          .haveModifier(JavaModifier.ABSTRACT)
          .because("decode, decide, commit, answer is read in one file, not up a ladder of bases");
}
