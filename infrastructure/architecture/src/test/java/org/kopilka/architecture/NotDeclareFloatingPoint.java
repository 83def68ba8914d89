package org.kopilka.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No field, argument or answer of a class is a binary fraction. */
final class NotDeclareFloatingPoint extends ArchCondition<JavaClass> {

  NotDeclareFloatingPoint() {
    super("not declare floating point");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getFields().stream()
        .filter(field -> FloatingPoint.is(field.getRawType()))
        .forEach(field -> report(field, events));
    type.getCodeUnits().stream().filter(FloatingPoint::isIn).forEach(code -> report(code, events));
  }

  private static void report(JavaMember member, ConditionEvents events) {
    events.add(
        SimpleConditionEvent.violated(member, member.getDescription() + " is floating point"));
  }
}
