package org.kopilka.simulation.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.auditor.Redeem;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.testing.Repository;

/** What tills ask for. */
class TillCrashTest {
  private static final Blueprint VESKA = Blueprint.read(Repository.file(""), "veska");
  private static final int LINES_OF_A_FAT_RECEIPT = 200;

  @ParameterizedTest
  @MethodSource({"registrations", "purchases", "returns", "holds", "adjustments"})
  void leavesNoTrace(Scene scene) {
    Crashes.everywhere(scene);
  }

  static Stream<Scene> registrations() {
    return Stream.of(
        new Scene("register", VESKA, stage -> {}, stage -> stage.register(0)),
        new Scene("register without a phone", VESKA, stage -> {}, stage -> stage.register(3)),
        scene(
            "register a card that is taken",
            (stage, _) -> stage.ask(new Wish.Register(new Shopper(0, false)))));
  }

  static Stream<Scene> purchases() {
    return Stream.of(
        scene("purchase", (stage, her) -> stage.ask(buy(her, stage, new Redeem.None()))),
        scene("purchase by points", (stage, her) -> stage.ask(buy(her, stage, points(300)))),
        scene("purchase by all", (stage, her) -> stage.ask(buy(her, stage, new Redeem.Max()))),
        scene("purchase refused", (stage, her) -> stage.ask(buy(her, stage, points(90_000)))),
        scene("purchase that raises", (stage, her) -> stage.ask(raising(her, stage.now()))),
        scene("purchase, anonymous", (stage, _) -> stage.ask(buy(null, stage, new Redeem.None()))),
        scene("purchase of 200 lines", (stage, her) -> stage.ask(fat(her, stage.now()))),
        holding("purchase by hold", (stage, id) -> stage.ask(byHold(stage, id))));
  }

  static Stream<Scene> returns() {
    return Stream.of(
        bought("return", (stage, _) -> stage.ask(back("b-1"))),
        bought("return of a part", (stage, _) -> stage.ask(back("b-1", 2))),
        bought(
            "return of the rest",
            (stage, _) -> {
              stage.ask(back("b-1", 1));
              stage.ask(back("b-2"));
            }),
        bought(
            "return of the same twice",
            (stage, _) -> {
              stage.ask(back("b-1", 1));
              stage.ask(back("b-2", 1));
            }),
        bought(
            "return into debt",
            (stage, her) -> {
              stage.pass(Duration.ofHours(25));
              stage.ask(new Wish.Adjust(her, -4_950));
              stage.ask(back("b-1"));
            }),
        scene(
            "return, anonymous",
            (stage, _) -> {
              stage.ask(buy(null, stage, new Redeem.None()));
              stage.ask(back("b-1", 1));
              stage.ask(back("b-2"));
            }));
  }

  static Stream<Scene> holds() {
    return Stream.of(
        scene("hold", (stage, her) -> stage.ask(hold(her))),
        holding("capture", (stage, id) -> stage.ask(new Wish.Capture(id))),
        holding("release", (stage, id) -> stage.ask(new Wish.Release(id))));
  }

  static Stream<Scene> adjustments() {
    return Stream.of(
        scene("adjust up", (stage, her) -> stage.ask(new Wish.Adjust(her, 77))),
        scene("adjust down", (stage, her) -> stage.ask(new Wish.Adjust(her, -77))));
  }

  /** Somebody with points. */
  private static Scene scene(String name, BiConsumer<Stage, Shopper> act) {
    var people = new Shopper[1];
    return new Scene(
        name,
        VESKA,
        stage -> {
          people[0] = stage.register(0);
          stage.ask(new Wish.Adjust(people[0], 5_000));
          stage.settle();
        },
        stage -> act.accept(stage, people[0]));
  }

  /** Somebody who has bought something for points, and earned some. */
  private static Scene bought(String name, BiConsumer<Stage, Shopper> act) {
    var people = new Shopper[1];
    return new Scene(
        name,
        VESKA,
        stage -> {
          people[0] = stage.register(0);
          stage.ask(new Wish.Adjust(people[0], 5_000));
          stage.ask(buy(people[0], stage, points(300)));
          stage.settle();
        },
        stage -> act.accept(stage, people[0]));
  }

  /** Somebody whose points are held. */
  private static Scene holding(String name, BiConsumer<Stage, String> act) {
    var ids = new String[1];
    return new Scene(
        name,
        VESKA,
        stage -> {
          var her = stage.register(0);
          stage.ask(new Wish.Adjust(her, 5_000));
          ids[0] = stage.ask(hold(her)).json().path("holdId").asText();
          stage.settle();
        },
        stage -> act.accept(stage, ids[0]));
  }

  private static Wish hold(Shopper her) {
    return new Wish.Hold(her, 400, Duration.ofHours(8));
  }

  private static Wish byHold(Stage stage, String id) {
    return buy(new Shopper(0, true), stage, new Redeem.Hold(id));
  }

  private static Redeem points(long points) {
    return new Redeem.Points(points);
  }

  private static Wish buy(@Nullable Shopper who, Stage stage, Redeem redeem) {
    var items = List.of(new Wish.Item(1_450, "1"), new Wish.Item(390, "2"));
    return new Wish.Buy("r-1", who, stage.now(), items, redeem);
  }

  private static Wish raising(Shopper her, Instant at) {
    return new Wish.Buy("r-1", her, at, List.of(new Wish.Item(150_000, "1")), new Redeem.None());
  }

  private static Wish fat(Shopper her, Instant at) {
    var items = Stream.generate(() -> new Wish.Item(390, "1.5")).limit(LINES_OF_A_FAT_RECEIPT);
    return new Wish.Buy("r-1", her, at, items.toList(), new Redeem.Max());
  }

  private static Wish back(String id, Integer... lines) {
    return new Wish.BringBack("r-1", id, List.of(lines));
  }
}
