package org.kopilka.simulation.crash;

import java.util.stream.Stream;

/** Plays some scenes to find a bug. Called across class loaders, hence by name. */
public final class CrashHunt {
  private CrashHunt() {}

  /** The first scene that does not end as it should; empty if all do. */
  public static String first() {
    return Stream.of(TillCrashTest.holds(), JobCrashTest.telling(), CardCrashTest.commands())
        .flatMap(scenes -> scenes)
        .filter(CrashHunt::goesWrong)
        .map(Scene::name)
        .findFirst()
        .orElse("");
  }

  private static boolean goesWrong(Scene scene) {
    try {
      Crashes.everywhere(scene);
      return false;
    } catch (AssertionError | RuntimeException _) {
      return true;
    }
  }
}
