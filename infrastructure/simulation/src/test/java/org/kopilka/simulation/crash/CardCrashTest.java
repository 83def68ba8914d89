package org.kopilka.simulation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.auditor.Redeem;
import org.kopilka.simulation.till.Answer;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.testing.Repository;

/** What the service desk does with cards. */
class CardCrashTest {
  private static final Blueprint VESKA = Blueprint.read(Repository.file(""), "veska");
  private static final Blueprint DOBROSTROY = Blueprint.read(Repository.file(""), "dobrostroy");

  /** Somebody with a phone, and the card of somebody without one. */
  private record Two(Shopper her, Shopper card) {}

  @ParameterizedTest
  @MethodSource("commands")
  void leavesNoTrace(Scene scene) {
    Crashes.everywhere(scene);
  }

  static Stream<Scene> commands() {
    return Stream.of(
        scene("link", VESKA, (stage, two) -> done(stage, link(two))),
        scene("choose", VESKA, (stage, two) -> done(stage, choose(two))),
        scene("questionnaire", DOBROSTROY, (stage, two) -> done(stage, fill(two))),
        scene(
            "questionnaire again",
            DOBROSTROY,
            (stage, two) -> {
              done(stage, fill(two));
              done(stage, fill(two));
            }),
        chosen("choose another", (stage, two, _) -> done(stage, chooseOwn(two))),
        chosen("undo", (stage, _, merge) -> done(stage, new Wish.Undo(merge))),
        chosen(
            "undo, and choose again",
            (stage, two, merge) -> {
              done(stage, new Wish.Undo(merge));
              done(stage, choose(two));
            }),
        chosen("return after a merge", (stage, _, _) -> done(stage, back())));
  }

  /** A scene of refusals would prove nothing. */
  private static Answer done(Stage stage, Wish wish) {
    var answer = stage.ask(wish);
    assertThat(answer.isDone()).as("%s: %s", wish, answer).isTrue();
    return answer;
  }

  private static Wish fill(Two two) {
    return new Wish.Fill(two.her());
  }

  private static Wish chooseOwn(Two two) {
    return new Wish.Choose(two.her(), two.her().card());
  }

  private static Wish link(Two two) {
    return new Wish.Link(two.her(), two.card().card());
  }

  private static Wish choose(Two two) {
    return new Wish.Choose(two.her(), two.card().card());
  }

  private static Wish back() {
    return new Wish.BringBack("r-1", "b-1", List.of());
  }

  private static Scene scene(String name, Blueprint programme, BiConsumer<Stage, Two> act) {
    var two = new Two[1];
    return new Scene(
        name, programme, stage -> two[0] = two(stage), stage -> act.accept(stage, two[0]));
  }

  private static Two two(Stage stage) {
    var two = new Two(stage.register(0), stage.register(Shopper.withoutPhone(1)));
    stage.ask(new Wish.Adjust(two.her(), 300));
    stage.ask(new Wish.Adjust(two.card(), 5_000));
    var items = List.of(new Wish.Item(1_450, "1"));
    stage.ask(new Wish.Buy("r-1", two.card(), stage.now(), items, new Redeem.Points(200)));
    stage.settle();
    return two;
  }

  /** What happens after a choice. */
  private interface Next {
    void happens(Stage stage, Two two, String merge);
  }

  /** Some hours after a choice. */
  private static Scene chosen(String name, Next next) {
    var two = new Two[1];
    var merge = new String[1];
    return new Scene(
        name,
        VESKA,
        stage -> {
          two[0] = two(stage);
          stage.pass(Duration.ofMinutes(1));
          merge[0] = done(stage, choose(two[0])).mergeId();
          stage.pass(Duration.ofHours(2));
          stage.settle();
        },
        stage -> next.happens(stage, two[0], merge[0]));
  }
}
