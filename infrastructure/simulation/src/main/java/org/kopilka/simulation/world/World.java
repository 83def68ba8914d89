package org.kopilka.simulation.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.kopilka.domain.card.Wallet;
import org.kopilka.domain.journal.Line;
import org.kopilka.local.Outside;
import org.kopilka.local.function.Handlers;
import org.kopilka.local.function.TextLog;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.chance.Weather;
import org.kopilka.simulation.check.CardBook;
import org.kopilka.simulation.check.Mirror;
import org.kopilka.simulation.check.Reads;
import org.kopilka.simulation.check.Requirements;
import org.kopilka.simulation.check.Statuses;
import org.kopilka.simulation.check.Wallets;
import org.kopilka.simulation.cloud.Cloud;
import org.kopilka.simulation.cloud.Crew;
import org.kopilka.simulation.cloud.Delivery;
import org.kopilka.simulation.cloud.Fleet;
import org.kopilka.simulation.cloud.Fleets;
import org.kopilka.simulation.cloud.Lost;
import org.kopilka.simulation.ledger.LedgerPlatform;
import org.kopilka.simulation.ledger.Office;
import org.kopilka.simulation.outside.BusCalls;
import org.kopilka.simulation.outside.LaterBus;
import org.kopilka.simulation.outside.LaterTable;
import org.kopilka.simulation.outside.PhoneCalls;
import org.kopilka.simulation.outside.Seam;
import org.kopilka.simulation.outside.TableCalls;
import org.kopilka.simulation.storm.Platform;
import org.kopilka.simulation.till.Counter;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.CardViews;
import org.kopilka.store.member.Erased;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.table.Lag;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** One world: people, tills, functions, the table and the cloud between them. */
final class World {
  private static final int FLEETS = 3;

  /** How far a tale of cards is told at most before the storm. */
  private static final int STEPS_OF_A_TALE = 9;

  /** More than it takes until all codes are on their phones. */
  private static final int DELIVERIES_MAX = 200;

  private static final Instant FROM = Instant.parse("2026-01-10T09:00:00Z");

  /** Keeps the dice that deploy apart from those of the world. */
  private static final long OF_VERSIONS = 0xD1B54A32D192ED03L;

  private static final int SECONDS_OF_TWO_YEARS = 2 * 365 * 86_400;

  final Blueprint blueprint;
  final WorldClock clock;
  final Seam seam;
  final Crew crew;
  final Lost lost;
  final Delivery delivery;
  final Platform platform;
  final Mirror mirror;
  final CardBook cards;
  final Set<String> erased = new TreeSet<>();
  final List<Shopper> shoppers;
  final Counter counter;
  final WatchedTable table;
  private final Wallets wallets;
  private final Requirements requirements;
  private final Statuses statuses;
  private final Dice dice;
  private final long idSeed;
  private Weather weather;

  World(Blueprint blueprint, Tables tables, long seed, Story story) {
    this.blueprint = blueprint;
    dice = new Dice(seed);
    idSeed = dice.seed();
    weather = Weather.of(dice);
    clock = new WorldClock(FROM.plusSeconds(dice.below(SECONDS_OF_TWO_YEARS)));
    seam = new Seam(Weather.CALM, dice, story);
    crew = new Crew(seam, story);
    lost = new Lost(story);
    table = new WatchedTable(blueprint, tables.table(index -> lag()));
    mirror = new Mirror(new Journal(table.items(), attempt -> {}));
    cards = new CardBook(mirror.erasures());
    var members = new Members(table.items(), new Identity("none"));
    wallets = new Wallets(cards, members, blueprint.programme().code());
    requirements = new Requirements(blueprint.programme().spend().requires());
    var views = new CardViews(members, new Journal(table.items(), attempt -> {}));
    statuses = new Statuses(cards, requirements, views, blueprint.programme());
    delivery = new Delivery(crew, lost, weather);
    platform =
        switch (blueprint.storm()) {
          case WHOLE -> whole();
          case LEDGER -> ledger();
        };
    shoppers = shoppers();
    counter = new Counter(crew, platform, shoppers, new Reads(mirror), platform.phones(), story);
    begin();
    seam.weather(weather);
  }

  /** What was before the storm. */
  private void begin() {
    counter.begin(dice);
    finish();
    counter.give(dice);
    finish();
    if (requirements.isAnything() && platform.phones().isPresent()) {
      introduce();
    }
    for (int i = 0, steps = dice.below(STEPS_OF_A_TALE); i < steps; i++) {
      counter.tell(dice, clock.now());
      finish();
    }
  }

  /** Where the programme asks for a phone that is confirmed, most people's are. */
  private void introduce() {
    counter.askForCodes(dice);
    finish();
    for (int i = 0; i < DELIVERIES_MAX && !platform.waiting(clock.now()).isEmpty(); i++) {
      platform.waiting(clock.now()).getFirst().deliver(dice, clock.now());
      finish();
    }
    counter.nameCodes(dice);
    finish();
  }

  private void finish() {
    while (!crew.isIdle()) {
      crew.turn(dice);
      absorb();
    }
  }

  private List<Shopper> shoppers() {
    var people = new ArrayList<Shopper>();
    for (int i = 0, count = 1 + dice.below(4); i < count; i++) {
      people.add(new Shopper(i, dice.chance(500)));
    }
    for (int i = 1, count = cardsWithoutPhones(); i <= count; i++) {
      people.add(new Shopper(Shopper.withoutPhone(i), dice.chance(500)));
    }
    if (platform.phones().isPresent() && dice.chance(300)) {
      people.add(people.getFirst().heir());
    }
    return people;
  }

  /** Cards for others to link; seldom as many as one phone may have. */
  private int cardsWithoutPhones() {
    return dice.chance(10) ? Wallet.CARDS_MAX - 1 : dice.chance(500) ? 1 + dice.below(6) : 0;
  }

  private Platform whole() {
    var phones = new PhoneCalls(seam, clock::now);
    var said = new ArrayList<Cloud>();
    var fleets =
        fleets(
            (time, ids, later) -> {
              var calls = new TableCalls(table.client(), seam);
              DynamoDbClient db = later ? new LaterTable(calls) : calls;
              var taken = new BusCalls(seam, time, event -> said.getFirst().say(event, dice));
              EventBridgeClient bus = later ? new LaterBus(taken) : taken;
              var outside = new Outside(time, () -> "run", TextLog.SILENT);
              return new Fleet(
                  blueprint.stack(), new Handlers(List.of(db, bus, phones, time, ids), outside));
            });
    var cloud = new Cloud(blueprint.stack(), blueprint.rules(), fleets, delivery);
    said.add(cloud);
    return new WholePlatform(
        blueprint.stack(), blueprint.functions(), fleets, cloud, phones, lost, clock);
  }

  private Platform ledger() {
    var db = new TableCalls(table.client(), seam);
    var items = new TableItems(db, table.items().name());
    var offices = fleets((time, ids, later) -> new Office(items, blueprint.programme(), time, ids));
    var stream = blueprint.stack().streamSources().getFirst();
    return new LedgerPlatform(offices, stream, seam, delivery);
  }

  private interface Maker<F> {
    F make(Clock time, org.kopilka.store.member.Dice ids, boolean later);
  }

  /**
   * Each kind has a clock of its own; in some worlds all draw the same ids, as clones do (F23), and
   * in some a later version is being deployed (F24).
   */
  private <F> Fleets<F> fleets(Maker<F> maker) {
    var versions = new Dice(idSeed ^ OF_VERSIONS);
    var cloned = dice.chance(300);
    var deploying = versions.chance(400);
    var makers = new ArrayList<Supplier<F>>();
    for (int i = 0; i < FLEETS; i++) {
      var ids = new Dice(cloned ? idSeed : idSeed + i);
      var later = deploying && versions.chance(500);
      makers.add(() -> fleet(maker, cloned ? new Dice(idSeed) : ids, later));
    }
    return new Fleets<>(makers);
  }

  private <F> F fleet(Maker<F> maker, Dice ids, boolean later) {
    var skew =
        weather.skewMsMax() == 0 ? 0 : dice.between(-weather.skewMsMax(), weather.skewMsMax());
    return maker.make(clock.wrongBy(Duration.ofMillis(skew)), ids::below, later);
  }

  /** How far behind a read is that may be (F21). */
  private int lag() {
    return dice.chance(weather.stalePermille()) ? dice.below(Lag.CHANGES_MAX) : 0;
  }

  /** Takes note of what was committed since the last time. */
  void absorb() {
    for (var change : table.changes()) {
      change.line().ifPresent(this::committed);
      change.erased().ifPresent(this::erased);
      platform.changed(change.change(), change.line());
    }
    mirror.compare();
    wallets.compare();
    statuses.compare(clock.now());
  }

  private void erased(Erased member) {
    erased.add(member.memberId());
    mirror.erased(member.memberId(), member.at());
    cards.catchUp();
  }

  private void committed(Line line) {
    mirror.committed(line);
    cards.committed(line);
    requirements.committed(line);
  }

  /** The faults stop, and every process is a fresh one whose clock is right. */
  void calm() {
    weather = Weather.CALM;
    seam.weather(weather);
    seam.outOfOrder(null);
    delivery.weather(weather);
    platform.replaceAll();
  }

  Weather weather() {
    return weather;
  }
}
