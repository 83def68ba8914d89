package org.kopilka.architecture;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;

/** Where clients, clock and environment are chosen, once: what Lambda or a shell starts. */
final class CompositionRoots {
  private CompositionRoots() {}

  static boolean include(JavaCodeUnit code) {
    return isMain(code) || isWhatLambdaCalls(code) || isTheRealOneOfAnArgument(code);
  }

  private static boolean isMain(JavaCodeUnit code) {
    return code.getName().equals("main") || code.getOwner().getSimpleName().equals("Main");
  }

  /** Its users are handed a pause; only this one, for roots to choose, throws dice. */
  private static boolean isTheRealOneOfAnArgument(JavaCodeUnit code) {
    return code.getFullName().equals("org.kopilka.store.ledger.Pause.jittered()");
  }

  private static boolean isWhatLambdaCalls(JavaCodeUnit code) {
    return code instanceof JavaConstructor
        && code.getModifiers().contains(JavaModifier.PUBLIC)
        && code.getRawParameterTypes().isEmpty()
        && code.getOwner().isAssignableTo(RequestStreamHandler.class);
  }
}
