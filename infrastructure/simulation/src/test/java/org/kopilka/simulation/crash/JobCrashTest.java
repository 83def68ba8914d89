package org.kopilka.simulation.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.auditor.Redeem;
import org.kopilka.simulation.till.Call;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.testing.Repository;

/** What goes on by itself: jobs, the outbox and the texts, and the programme's next version. */
class JobCrashTest {
  private static final Blueprint VESKA = Blueprint.read(Repository.file(""), "veska");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PEOPLE = 3;
  private static final int MESSAGES = 4;

  @ParameterizedTest
  @MethodSource({"jobs", "telling", "programmes"})
  void leavesNoTrace(Scene scene) {
    Crashes.everywhere(scene);
  }

  static Stream<Scene> jobs() {
    return Stream.of(
        job("maturity", Duration.ofHours(25), "MaturePoints"),
        job("expiry", Duration.ofDays(200), "MaturePoints", "ExpirePoints"),
        job("expiry, notice", Duration.ofDays(181), "MaturePoints", "ExpirePoints"),
        new Scene(
            "expiry, lapse", VESKA, JobCrashTest::holds, stage -> fire(stage, "ExpirePoints")),
        job("tier review", Duration.ofDays(430), "MaturePoints", "ExpirePoints", "ReviewTiers"),
        new Scene(
            "tier review by new rules",
            VESKA,
            stage -> {
              buys(stage, 150_000);
              stage.ask(put(stage.now()));
              stage.pass(Duration.ofDays(3));
              stage.settle();
            },
            stage -> fire(stage, "ReviewTiers")));
  }

  static Stream<Scene> telling() {
    return Stream.of(
        new Scene("outbox", VESKA, stage -> unsettled(stage), stage -> {}),
        new Scene(
            "texts",
            VESKA,
            stage -> {
              var her = stage.register(0);
              stage.settle();
              IntStream.range(0, MESSAGES).forEach(number -> stage.tell(her, number));
            },
            stage -> {}));
  }

  static Stream<Scene> programmes() {
    return Stream.of(
        new Scene("programme", VESKA, stage -> {}, stage -> stage.ask(put(stage.now()))),
        new Scene(
            "programme twice",
            VESKA,
            stage -> {},
            stage -> {
              stage.ask(put(stage.now()));
              stage.ask(put(stage.now()));
            }));
  }

  /** A job whose time has come; those named before it have run. */
  private static Scene job(String name, Duration later, String... orders) {
    var last = orders.length - 1;
    return new Scene(
        name,
        VESKA,
        stage -> {
          buys(stage, 150_000);
          stage.pass(later);
          for (int i = 0; i < last; i++) {
            fire(stage, orders[i]);
          }
        },
        stage -> fire(stage, orders[last]));
  }

  private static void fire(Stage stage, String order) {
    stage.fire(order);
    stage.settle();
  }

  private static void buys(Stage stage, long price) {
    each(stage, (her, id) -> stage.ask(purchase(id, her, stage.now(), price)));
    stage.settle();
  }

  private static void holds(Stage stage) {
    each(
        stage,
        (her, _) -> {
          stage.ask(new Wish.Adjust(her, 500));
          stage.ask(new Wish.Hold(her, 200, Duration.ofHours(1)));
        });
    stage.settle();
    stage.pass(Duration.ofHours(2));
  }

  private static void unsettled(Stage stage) {
    each(
        stage,
        (her, id) -> {
          stage.ask(new Wish.Adjust(her, 500));
          stage.ask(purchase(id, her, stage.now(), 150_000));
        });
  }

  private static void each(Stage stage, BiConsumer<Shopper, String> what) {
    for (int i = 0; i < PEOPLE; i++) {
      what.accept(stage.register(i), "r-" + i);
    }
  }

  private static Wish purchase(String id, Shopper her, Instant at, long price) {
    return new Wish.Buy(id, her, at, List.of(new Wish.Item(price, "1")), new Redeem.None());
  }

  /** Rules by which nobody has spent enough. */
  private static Call put(Instant now) {
    try {
      var body = (ObjectNode) JSON.readTree(VESKA.programmeText());
      body.put("effectiveFrom", now.plus(Duration.ofDays(2)).toString());
      ((ObjectNode) body.path("tiers").path(1)).put("spendFrom", 200_000);
      return new Call("PUT /v1/programme", Map.of(), "key-put", body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
