package org.kopilka.simulation.crash;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kopilka.local.Outside;
import org.kopilka.local.function.FunctionFailed;
import org.kopilka.local.function.Handlers;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.chance.Weather;
import org.kopilka.simulation.cloud.Cloud;
import org.kopilka.simulation.cloud.Crew;
import org.kopilka.simulation.cloud.Delivery;
import org.kopilka.simulation.cloud.Fleet;
import org.kopilka.simulation.cloud.Fleets;
import org.kopilka.simulation.cloud.Lost;
import org.kopilka.simulation.outside.BusCalls;
import org.kopilka.simulation.outside.Envelopes;
import org.kopilka.simulation.outside.PhoneCalls;
import org.kopilka.simulation.outside.Seam;
import org.kopilka.simulation.outside.TableCalls;
import org.kopilka.simulation.till.Answer;
import org.kopilka.simulation.till.Call;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.testing.SettableClock;

/**
 * A world in which one thing happens after the other and the clock stands: two stages that were
 * played the same are the same to the last attribute.
 */
public final class Stage {
  private static final String START = "2026-03-02T09:00:00Z";

  /** Longer than any queue hides a message. */
  private static final Duration HIDDEN_MAX = Duration.ofMinutes(15);

  /** Disturbances are few: who is not answered by then never will be. */
  private static final int TRIES_MAX = 10;

  /** The ids of a member and of an account. */
  private static final int DRAWS_OF_A_TRY = 2 * org.kopilka.store.member.Dice.ID_LENGTH;

  final Blueprint blueprint;
  final Seam seam;
  public final ShelfTable table;
  final Lost lost;
  public final Cloud cloud;
  final PhoneCalls phones;
  final List<Answer> answers = new ArrayList<>();
  private final SettableClock clock = new SettableClock(START);
  private final Dice dice = new Dice(1);
  private final Crew crew;
  private final Fleets<Fleet> fleets;
  private Dice ids = new Dice(0);
  private int orders;
  private int triesBefore;
  private boolean redrives;

  /** An empty one. */
  public Stage(Blueprint blueprint, Story story) {
    this.blueprint = blueprint;
    seam = new Seam(Weather.CALM, dice, story);
    crew = new Crew(seam, story);
    lost = new Lost(story);
    table = new ShelfTable(blueprint);
    phones = new PhoneCalls(seam, clock);
    fleets = new Fleets<>(List.of(this::fleet));
    cloud =
        new Cloud(
            blueprint.stack(), blueprint.rules(), fleets, new Delivery(crew, lost, Weather.CALM));
  }

  private Fleet fleet() {
    var bus = new BusCalls(seam, clock, event -> cloud.say(event, dice));
    org.kopilka.store.member.Dice drawn = bound -> ids.below(bound);
    var outside = new Outside(clock, () -> "run", silence());
    var clients = List.of(new TableCalls(table.client(), seam), bus, phones, clock, drawn);
    return new Fleet(blueprint.stack(), new Handlers(clients, outside));
  }

  private static LambdaLogger silence() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {}

      @Override
      public void log(byte[] message) {}
    };
  }

  /**
   * From now on calls are counted, and meet with this.
   *
   * @param triesBefore how often each run has drawn ids that came to nothing
   */
  Script disturb(List<Blow> blows, int triesBefore) {
    this.triesBefore = triesBefore;
    redrives = blows.stream().anyMatch(blow -> blow.times() > 1);
    var script = new Script(blows, seam, fleets::replaceAll);
    seam.decide(script);
    return script;
  }

  /** What time it is. */
  public Instant now() {
    return clock.instant();
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    clock.advance(time);
  }

  /** Registers somebody. */
  public Shopper register(int number) {
    var shopper = new Shopper(number, true);
    shopper.registered(ask(new Wish.Register(shopper)).json().path("memberId").asText());
    return shopper;
  }

  /** Asks until it is answered. */
  public Answer ask(Wish wish) {
    return ask(Call.of(wish, "key-" + orders));
  }

  /** Asks until it is answered, each time with the same key. */
  public Answer ask(Call call) {
    int number = orders++;
    var heard = new ArrayList<Answer>();
    for (int tries = 0; heard.isEmpty(); tries++) {
      if (tries == TRIES_MAX) {
        throw new AssertionError("never answered: " + call);
      }
      ids = dice(number);
      crew.begin(call.route(), () -> listen(call, number, heard), () -> {});
      finish();
    }
    answers.add(heard.getFirst());
    return heard.getFirst();
  }

  /** The same for each try of an order: ids are no difference that counts. */
  private Dice dice(int number) {
    var drawn = new Dice(number);
    for (int i = 0; i < triesBefore * DRAWS_OF_A_TRY; i++) {
      drawn.below((long) org.kopilka.store.member.Dice.ID_ALPHABET.length());
    }
    return drawn;
  }

  private void listen(Call call, int number, List<Answer> heard) {
    var function = Objects.requireNonNull(blueprint.functions().get(call.route()));
    try {
      var answer = Answer.of(fleets.any(dice).run(function, call.event("request-" + number)));
      if (answer.isDone() || answer.isRefused()) {
        heard.add(answer);
      }
    } catch (FunctionFailed _) {
      return;
    }
  }

  /** Puts a message for a member on the bus, as a marketer does. */
  public void tell(Shopper shopper, int number) {
    var detail =
        "{\"metadata\":{\"id\":\"m-%d\"},\"data\":{\"memberId\":\"%s\",\"purpose\":\"MARKETING\",\"text\":{\"ru\":\"Скидки %d\"}}}"
            .formatted(number, shopper.memberId(), number);
    cloud.say(Envelopes.of("crm-" + number, "crm", "MessageRequested", detail, now()), dice);
  }

  /** Starts a job. */
  public void fire(String order) {
    var schedules = blueprint.stack().schedules();
    cloud.fire(
        schedules.stream().filter(each -> each.input().contains(order)).findAny().orElseThrow());
  }

  /** Runs a function, undisturbed. */
  public byte[] run(String function, byte[] event) {
    return fleets.any(dice).run(function, event);
  }

  /** What was committed is in the stream from now on. */
  private void finish() {
    while (!crew.isIdle()) {
      crew.turn(dice);
    }
    table.changes().forEach(each -> cloud.changed(each.place(), each.record()));
  }

  /**
   * Until nothing waits. Time passes only when nothing but a hidden message of a queue is left, so
   * that it shows nowhere else.
   */
  public void settle() {
    finish();
    while (!cloud.isEmpty() || isToBeRedriven()) {
      var waiting = cloud.waiting(now());
      if (!waiting.isEmpty()) {
        waiting.getFirst().deliver(dice, now());
        finish();
      } else if (isToBeRedriven()) {
        lost.redrive(_ -> true);
      } else {
        pass(HIDDEN_MAX);
      }
    }
  }

  /** What failed too often rests among the dead letters until somebody sends it again. */
  private boolean isToBeRedriven() {
    return redrives && !lost.texts().isEmpty();
  }
}
