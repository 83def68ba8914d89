package org.kopilka.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.kopilka", importOptions = ImportOption.DoNotIncludeTests.class)
class AwsTest {
  private static final String DYNAMODB = "software.amazon.awssdk.services.dynamodb";

  @ArchTest
  static final ArchRule onlyTheStoreKnowsHowItemsLook =
      noClasses()
          .that()
          .resideOutsideOfPackages(Modules.STORE, Modules.TESTING, Modules.TABLE, Modules.LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DYNAMODB + ".*..")
          .because("one decoder per item: a second one reads yesterday's items wrongly");

  @ArchTest
  static final ArchRule othersOnlyHandTheClientOn =
      classes()
          .that()
          .resideOutsideOfPackages(Modules.STORE, Modules.TESTING, Modules.TABLE, Modules.LOCAL)
          .should(
              new NotCall(
                  "DynamoDB", call -> call.getTargetOwner().getPackageName().equals(DYNAMODB)))
          .because("one write path: what is written past the store has no line in the ledger");

  @ArchTest
  static final ArchRule formatsHaveNoClient =
      noClasses()
          .that()
          .resideInAPackage(Modules.WIRE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..")
          .because("a format is tested with a string, not with a cloud");

  @ArchTest
  static final ArchRule whatIsCommittedIsPublishedByTheOutbox =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              Modules.BUS,
              Modules.ROUNDS,
              Modules.TESTING,
              "org.kopilka.outbox..",
              "org.kopilka.maturity..",
              "org.kopilka.expiry..",
              "org.kopilka.tier..",
              "org.kopilka.dayx..",
              Modules.LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Modules.BUS, "software.amazon.awssdk.services.eventbridge..")
          .because(
              "an event put on the bus beside the commit is lost when the function dies between");

  @ArchTest
  static final ArchRule textsAreSentInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.kopilka.sms..", Modules.LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk.services.sns..")
          .because("consent, quiet hours and sending once are checked in one place");
}
