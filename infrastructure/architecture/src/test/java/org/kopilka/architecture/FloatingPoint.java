package org.kopilka.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Set;
import java.util.stream.Stream;

/** The binary fractions, of both sizes, bare and boxed. */
final class FloatingPoint {
  private static final Set<String> TYPES =
      Set.of("double", "float", Double.class.getName(), Float.class.getName());

  private FloatingPoint() {}

  static boolean is(JavaClass type) {
    return TYPES.contains(type.getBaseComponentType().getName());
  }

  static boolean isIn(CodeUnitAccessTarget target) {
    return Stream.concat(
            target.getRawParameterTypes().stream(), Stream.of(target.getRawReturnType()))
        .anyMatch(FloatingPoint::is);
  }

  static boolean isIn(JavaCodeUnit code) {
    return Stream.concat(code.getRawParameterTypes().stream(), Stream.of(code.getRawReturnType()))
        .anyMatch(FloatingPoint::is);
  }
}
