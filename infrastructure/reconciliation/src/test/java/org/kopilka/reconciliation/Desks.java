package org.kopilka.reconciliation;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kopilka.fixtures.Shop;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Pause;

/** The command as a person runs it, on a shop's table. */
final class Desks {
  private final Shop shop;
  private final TableItems table;
  private final Pause pause;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final List<Duration> slept = new ArrayList<>();

  Desks(Shop shop) {
    this(shop, shop.table(), attempt -> {});
  }

  Desks(Shop shop, TableItems table, Pause pause) {
    this.shop = shop;
    this.table = table;
    this.pause = pause;
  }

  /** Runs it; its table's name is not asked for. */
  boolean run(String verb, String... options) {
    var args = new ArrayList<>(List.of(verb, table.name()));
    args.addAll(List.of(options));
    out.reset();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Desk(table, pause, shop.clock(), slept::add, print)
        .serve(Options.of(args.toArray(String[]::new)));
  }

  boolean check() {
    return run("check", "--account", Customer.ID);
  }

  /** What the last run printed. */
  String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
