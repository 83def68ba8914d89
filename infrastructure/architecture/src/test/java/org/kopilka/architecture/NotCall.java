package org.kopilka.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** No call and no method reference of a class is one of these, wherever in the class it stands. */
final class NotCall extends ArchCondition<JavaClass> {
  private final Predicate<JavaCodeUnitAccess<?>> forbidden;

  NotCall(String what, Predicate<JavaCodeUnitAccess<?>> forbidden) {
    super("not call " + what);
    this.forbidden = forbidden;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (var call : type.getCodeUnitAccessesFromSelf()) {
      if (forbidden.test(call)) {
        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
      }
    }
  }
}
