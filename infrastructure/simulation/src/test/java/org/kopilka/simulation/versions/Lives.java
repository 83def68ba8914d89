package org.kopilka.simulation.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Redeem;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.crash.Stage;
import org.kopilka.simulation.till.Answer;
import org.kopilka.simulation.till.Call;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.store.client.ApiClient;
import org.kopilka.store.client.ApiKeys;

/** Lives in which each kind of item and event is written at least once, always the same. */
final class Lives {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Stage stage;
  private final Blueprint blueprint;
  private int numbers;

  private Lives(Blueprint blueprint) {
    this.blueprint = blueprint;
    stage = new Stage(blueprint, Story.untold());
  }

  /** A stage after all of them. */
  static Stage lived(Blueprint blueprint) {
    var lives = new Lives(blueprint);
    lives.live();
    return lives.stage;
  }

  private Answer ask(Wish wish) {
    return done(stage.ask(wish));
  }

  private Answer ask(Call call) {
    return done(stage.ask(call));
  }

  private static Answer done(Answer answer) {
    assertThat(answer.isDone()).as(answer.toString()).isTrue();
    return answer;
  }

  private void live() {
    new ApiKeys(stage.table.items()).put("golden", new ApiClient("golden", Set.of("till"), ""));
    var anna = stage.register(0);
    var boris = stage.register(3);
    ask(new Call("POST /v1/members", Map.of(), "key-electronic", withoutCard()));
    ask(new Wish.Adjust(anna, 5_000));
    ask(new Wish.Adjust(boris, 700));
    shops(anna);
    holds(anna);
    stage.tell(anna, 1);
    owes(boris);
    var nobody = buy(null, 900, new Redeem.None());
    ask(new Wish.BringBack(nobody, "b-nobody", List.of(1)));
    stage.settle();
    grow();
  }

  private void shops(Shopper her) {
    buy(her, 1_450, new Redeem.Points(300));
    var raising = buy(her, 150_000, new Redeem.Max());
    ask(new Wish.BringBack(raising, "b-part", List.of(2)));
    ask(new Wish.BringBack(buy(her, 5_000, new Redeem.None()), "b-all", List.of()));
    stage.settle();
  }

  private void holds(Shopper her) {
    ask(new Wish.Adjust(her, 1_000));
    ask(new Wish.Capture(hold(her, 20)));
    ask(new Wish.Release(hold(her, 30)));
    buy(her, 4_000, new Redeem.Hold(hold(her, 40)));
    hold(her, 50);
    stage.settle();
  }

  private String hold(Shopper her, long points) {
    var held = ask(new Wish.Hold(her, points, Duration.ofHours(8)));
    return held.json().path("holdId").asText();
  }

  /** Spends what a return then takes back. */
  private void owes(Shopper him) {
    var bought = buy(him, 90_000, new Redeem.None());
    stage.pass(Duration.ofHours(25));
    buy(him, 50_000, new Redeem.Max());
    ask(new Wish.BringBack(bought, "b-owed", List.of()));
    stage.settle();
  }

  /** Points mature, are announced, burn; a tier falls; the rules change. */
  private void grow() {
    job(Duration.ofHours(30), "MaturePoints");
    job(Duration.ofHours(1), "ExpirePoints");
    job(Duration.ofDays(176), "ExpirePoints");
    job(Duration.ofDays(30), "ExpirePoints");
    job(Duration.ofDays(250), "ReviewTiers");
    ask(nextRules());
    stage.settle();
  }

  private void job(Duration later, String order) {
    stage.pass(later);
    stage.fire(order);
    stage.settle();
  }

  private String buy(@Nullable Shopper who, long price, Redeem redeem) {
    var items = List.of(new Wish.Item(price, "1"), new Wish.Item(390, "1.5"));
    var id = "r-" + ++numbers;
    ask(new Wish.Buy(id, who, stage.now(), items, redeem));
    return id;
  }

  private static ObjectNode withoutCard() {
    return JSON.createObjectNode().put("name", "Vera").put("source", "TILL");
  }

  private Call nextRules() {
    try {
      var body = (ObjectNode) JSON.readTree(blueprint.programmeText());
      body.put("effectiveFrom", stage.now().plus(Duration.ofDays(2)).toString());
      ((ObjectNode) body.path("tiers").path(1)).put("spendFrom", 200_000);
      return new Call("PUT /v1/programme", Map.of(), "key-put", body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
