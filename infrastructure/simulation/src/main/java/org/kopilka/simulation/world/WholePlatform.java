package org.kopilka.simulation.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.kopilka.domain.journal.Line;
import org.kopilka.local.function.FunctionFailed;
import org.kopilka.local.stream.StreamRecord;
import org.kopilka.local.template.Stack;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.check.AtRest;
import org.kopilka.simulation.check.Invariant;
import org.kopilka.simulation.check.Telling;
import org.kopilka.simulation.check.Traces;
import org.kopilka.simulation.check.Violation;
import org.kopilka.simulation.cloud.Cloud;
import org.kopilka.simulation.cloud.Fleet;
import org.kopilka.simulation.cloud.Fleets;
import org.kopilka.simulation.cloud.Lost;
import org.kopilka.simulation.cloud.Mail;
import org.kopilka.simulation.outside.PhoneCalls;
import org.kopilka.simulation.storm.Platform;
import org.kopilka.simulation.till.Answer;
import org.kopilka.simulation.till.Call;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Phones;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import org.kopilka.table.Change;

/**
 * All of it: functions behind the gateway, the cloud and the phones.
 *
 * @param functions by route
 */
record WholePlatform(
    Stack stack,
    Map<String, String> functions,
    Fleets<Fleet> fleets,
    Cloud cloud,
    PhoneCalls operator,
    Lost lost,
    WorldClock clock)
    implements Platform {
  @Override
  public Request request(Order order, Wish wish, String requestId, Dice dice) {
    var fleet = fleets.any(dice);
    var call = Call.of(wish, order.key());
    var function = Objects.requireNonNull(functions.get(call.route()), call.route());
    var event = call.event(requestId);
    return () -> {
      try {
        return Answer.of(fleet.run(function, event));
      } catch (FunctionFailed e) {
        throw new Unheard(e);
      }
    };
  }

  @Override
  public Optional<Phones> phones() {
    return Optional.of(new Inboxes(operator, clock));
  }

  @Override
  public List<Mail> waiting(Instant now) {
    return cloud.waiting(now);
  }

  @Override
  public boolean isEmpty() {
    return cloud.isEmpty();
  }

  @Override
  public void changed(Change change, Optional<Line> line) {
    var place = Objects.requireNonNull(change.keys().get("pk")).s();
    cloud.changed(place, StreamRecord.of(sorted(change)));
  }

  /** Each Java process orders maps in a way of its own; what a story may cite has one order. */
  private static Change sorted(Change change) {
    var image = change.newImage();
    return new Change(
        change.number(),
        change.event(),
        new TreeMap<>(change.keys()),
        image == null ? null : new TreeMap<>(image),
        change.bytes());
  }

  @Override
  public void fireAny(Dice dice) {
    cloud.fire(dice.any(stack.schedules()));
  }

  @Override
  public void fireAll() {
    stack.schedules().forEach(cloud::fire);
  }

  @Override
  public void disturb(List<Shopper> shoppers, Dice dice) {
    cloud.say(Strangers.event(shoppers, clock.now(), dice), dice);
  }

  @Override
  public void replace(Dice dice) {
    fleets.replace(dice);
  }

  @Override
  public void replaceAll() {
    fleets.replaceAll();
  }

  @Override
  public void look(Traces traces) {
    traces.told(cloud.said());
    traces.unnamed(lost.texts());
  }

  @Override
  public void look(AtRest atRest, List<Shopper> shoppers) {
    atRest.told(cloud.said().stream().flatMap(each -> Telling.of(each).stream()).toList());
    atRest.texts(operator.sent(), shoppers);
    atRest.discreet(cloud.said(), shoppers);
    Violation.unless(
        lost.texts().containsAll(cloud.said().stream().filter(Strangers::isForNobody).toList()),
        Invariant.I11_LIVENESS,
        "an event of another version was taken for one of ours");
  }
}
