package org.kopilka.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.kopilka", importOptions = ImportOption.DoNotIncludeTests.class)
class InputsTest {

  @ArchTest
  static final ArchRule timeChanceAndEnvironmentAreArguments =
      classes()
          .should(
              new NotCall(
                  "time, chance or the environment, but where a function or program is put"
                      + " together",
                  call ->
                      HiddenInputs.areReadBy(call.getTarget())
                          && !CompositionRoots.include(call.getOrigin())))
          .because("a day that a test cannot choose is a day nobody has tested");

  @ArchTest
  static final ArchRule nothingIsCountedInFloatingPoint =
      classes()
          .should(
              new NotCall(
                  "anything that takes or gives floating point",
                  call -> FloatingPoint.isIn(call.getTarget())))
          .andShould(new NotDeclareFloatingPoint())
          .because("0.1 + 0.2 is not 0.3, and members count along");
}
