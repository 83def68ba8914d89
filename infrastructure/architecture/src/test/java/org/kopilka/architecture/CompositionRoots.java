package org.kopilka.architecture;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;

/** Where clients, clock and environment are chosen, once: what Lambda or a shell starts. */
final class CompositionRoots {
  private CompositionRoots() {}

  static boolean include(JavaCodeUnit code) {
    return isMain(code) || isWhatLambdaCalls(code) || isTheRealOneOfAnArgument(code);
  }

  private static boolean isMain(JavaCodeUnit code) {
    return code.getName().equals("main") || code.getOwner().getSimpleName().equals("Main");
  }

  /** Their users are handed them; only these, for roots to choose, throw real dice. */
  private static boolean isTheRealOneOfAnArgument(JavaCodeUnit code) {
    return Set.of(
            "org.kopilka.store.ledger.Pause.jittered()", "org.kopilka.store.member.Dice.secure()")
        .contains(code.getFullName());
  }

  private static boolean isWhatLambdaCalls(JavaCodeUnit code) {
    return code instanceof JavaConstructor
        && code.getModifiers().contains(JavaModifier.PUBLIC)
        && code.getRawParameterTypes().isEmpty()
        && code.getOwner().isAssignableTo(RequestStreamHandler.class);
  }
}
