package org.kopilka.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** What gives another answer at another time, on another machine or by chance. */
final class HiddenInputs {
  private static final String MADE = JavaConstructor.CONSTRUCTOR_NAME;

  private static final Map<String, Set<String>> BY_OWNER =
      Map.of(
          Clock.class.getName(),
              Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds"),
          System.class.getName(),
              Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "getProperties"),
          Math.class.getName(), Set.of("random"),
          Random.class.getName(), Set.of(MADE),
          SecureRandom.class.getName(), Set.of(MADE, "getInstanceStrong"),
          ThreadLocalRandom.class.getName(), Set.of("current"),
          RandomGenerator.class.getName(), Set.of("getDefault", "of"),
          UUID.class.getName(), Set.of("randomUUID"),
          Date.class.getName(), Set.of(MADE));

  private HiddenInputs() {}

  static boolean areReadBy(CodeUnitAccessTarget target) {
    return BY_OWNER.getOrDefault(target.getOwner().getName(), Set.of()).contains(target.getName())
        || asksTheSystemForNow(target);
  }

  private static boolean asksTheSystemForNow(CodeUnitAccessTarget target) {
    return target.getOwner().getPackageName().startsWith("java.time")
        && target.getName().equals("now")
        && target.getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }
}
