package org.kopilka.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kopilka.bench.branch.Branch;
import org.kopilka.bench.branch.Till;
import org.kopilka.bench.report.Figure;
import org.kopilka.bench.report.Report;
import org.kopilka.costs.Figures;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.ItemSize;
import org.kopilka.testing.MeteredDb;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What each thing that a till asks for is charged, reckoned from the sizes of what it writes. */
final class Costs {
  /** One conditional update of one item of up to 1 KB. */
  private static final BigDecimal FLOOR = BigDecimal.ONE;

  private static final int MANY_LINES = 50;

  private final Report report;
  private final MeteredDb meter;
  private final Branch branch;
  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private int receipts;

  Costs(Setting setting, Report report) {
    this.report = report;
    this.meter = new MeteredDb(setting.memory(), (name, image) -> wrote(image));
    this.branch = setting.open(meter);
  }

  private void wrote(Map<String, AttributeValue> image) {
    var type = image.getOrDefault("t", AttributeValue.fromS("?")).s();
    sizes.merge(type, ItemSize.of(image), Integer::sum);
  }

  void run() {
    report.section("Write units of an operation, and bytes of the items that it writes");
    var member = Till.join(branch, 0);
    send(Till.purchase(0, receipt()));
    charge("registration", Till.registration(1));
    charge("purchase of one line", Till.purchase(0, receipt(), 1, ""));
    charge("purchase of five lines", Till.purchase(0, receipt()));
    charge("purchase of fifty lines", Till.purchase(0, receipt(), MANY_LINES, ""));
    charge("purchase of five lines, paid with points in part", Till.redemption(0, receipt()));
    charge("return of a line", Till.giveBack(Till.receipt("cost", 1)));
    charge("points held for an order", Till.hold(0, "order-1"));
    charge("balance", Till.balance(member));
    prices();
  }

  private String receipt() {
    return Till.receipt("cost", ++receipts);
  }

  private void charge(String what, HttpCall call) {
    sizes.clear();
    var before = meter.writeUnits();
    send(call);
    var items =
        sizes.entrySet().stream()
            .map(each -> each.getKey().toLowerCase(Locale.ROOT) + " " + each.getValue())
            .collect(Collectors.joining(", "));
    var name = items.isEmpty() ? what : what + " (" + items + ")";
    report.add(Figure.count(name, meter.writeUnits() - before, "write units"));
  }

  private void send(HttpCall call) {
    var reply = branch.send(call);
    if (!reply.isWell()) {
      throw new IllegalStateException(reply.toString());
    }
  }

  /** A year's average of a weekly shopper is measured and kept by infrastructure/costs. */
  private void prices() {
    report.section("What a weekly shopper's purchase of five lines is charged for writing it");
    var units = Figures.counts().of("write units: the purchase");
    report.add(new Figure("purchase", units, "write units", null).atMost("7"));
    report.add(micros("purchase, by price list", units));
    report.add(micros("floor: one conditional update, by price list", FLOOR));
  }

  private static Figure micros(String name, BigDecimal units) {
    var dollars = units.multiply(Figures.prices().of("write unit"));
    return new Figure(
        name, dollars.movePointRight(6).setScale(2, RoundingMode.HALF_UP), "µ$", null);
  }
}
