package org.kopilka.simulation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.kopilka.simulation.Story;

/**
 * Plays a scene once undisturbed, once for each blow to each of its calls, once for each streak of
 * blows from there on, and once for pairs of blows; compares what is left. {@code -Dblows=1} plays
 * all blows, {@code -Dpairs=1} all pairs of those played, otherwise one of so many; which ones is
 * drawn anew each time and printed, unless {@code -Dfrom=} says it.
 */
final class Crashes {
  private static final int ONE_BLOW_OF = Integer.getInteger("blows", 30);
  private static final int ONE_PAIR_OF = Integer.getInteger("pairs", 500);
  private static final int FROM =
      Integer.getInteger("from", ThreadLocalRandom.current().nextInt(ONE_BLOW_OF));

  /** A function that registers draws new ids with each try, so any of these is right. */
  private static final int TRIES_MAX = 5;

  private final Scene scene;
  private final List<Scene.Run> undisturbed;
  private int blows = FROM;
  private int singles;
  private int streaks;
  private int pairs;
  private int seconds;

  private Crashes(Scene scene) {
    this.scene = scene;
    this.undisturbed = IntStream.range(0, TRIES_MAX).mapToObj(scene::play).toList();
  }

  /** Throws if anything is left otherwise than by the undisturbed run. */
  static void everywhere(Scene scene) {
    var crashes = new Crashes(scene);
    for (int call = 1; call <= crashes.undisturbed.getFirst().calls(); call++) {
      Blow.allOf(call).stream().filter(_ -> crashes.isDrawn()).forEach(crashes::one);
      Blow.streaksOf(call).stream().filter(_ -> crashes.isDrawn()).forEach(crashes::streak);
    }
    System.out.printf(
        "CRASH command=\"%s\" calls=%d from=%d single=%d streaks=%d pairs=%d of %d%n",
        scene.name(),
        crashes.undisturbed.getFirst().calls(),
        FROM,
        crashes.singles,
        crashes.streaks,
        crashes.pairs,
        crashes.seconds);
  }

  private boolean isDrawn() {
    return blows++ % ONE_BLOW_OF == 0;
  }

  private void one(Blow blow) {
    singles++;
    int calls = play(List.of(blow));
    for (int call = blow.call() + 1; call <= calls; call++) {
      Blow.allOf(call).forEach(second -> two(blow, second));
    }
  }

  private void streak(Blow blow) {
    streaks++;
    play(List.of(blow));
  }

  private void two(Blow first, Blow second) {
    if (seconds++ % ONE_PAIR_OF == 0) {
      pairs++;
      play(List.of(first, second));
    }
  }

  private int play(List<Blow> blows) {
    try {
      var run = scene.play(blows, Story.untold());
      assertThat(differences(run, blows.stream().mapToInt(Blow::times).sum())).isEmpty();
      return run.calls();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(scene + " with " + blows + told(blows), e);
    }
  }

  /** Whatever tells it from the run that is most like it. */
  private List<String> differences(Scene.Run run, int blows) {
    return undisturbed.stream()
        .map(each -> Difference.between(each.outcome(), run.outcome(), blows))
        .min(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private String told(List<Blow> blows) {
    var story = Story.told();
    var lines = new ArrayList<String>();
    try {
      scene.play(blows, story);
    } catch (AssertionError | RuntimeException e) {
      lines.add(e.toString());
    }
    lines.addAll(story.lines());
    return lines.stream().reduce("", (text, line) -> text + "\n" + line);
  }
}
