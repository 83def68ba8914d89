package org.kopilka.auditor;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Does anything a member, a till and a clerk can do, as a seed has it. */
final class RandomMember {
  final Auditor auditor;
  private final Random random;
  private Instant now = Instant.parse("2026-01-10T09:00:00Z");
  private int receipts;
  private int holds;

  RandomMember(Terms terms, long seed) {
    auditor = new Auditor(terms);
    random = new Random(seed);
  }

  Instant now() {
    return now;
  }

  Answer step() {
    now = now.plusSeconds(random.nextLong(1, Duration.ofDays(12).toSeconds()));
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> buy();
      case 4, 5 -> receipts == 0 ? buy() : bringBack();
      case 6, 7 -> hold();
      case 8 ->
          random.nextBoolean() ? auditor.release(anyHold(), now) : auditor.capture(anyHold(), now);
      default -> auditor.adjust(random.nextLong(-200, 400), now);
    };
  }

  private Answer buy() {
    var at = now.minus(Duration.ofHours(random.nextLong(random.nextInt(8) == 0 ? 700 : 1)));
    return auditor.purchase("r" + ++receipts, at, now, basket(), redeem());
  }

  private Answer bringBack() {
    var lines = random.nextInt(3) == 0 ? List.<ReturnedLine>of() : List.of(returnedLine());
    try {
      return auditor.returned("r" + random.nextInt(1, receipts + 1), now, lines);
    } catch (IllegalArgumentException neverRecorded) {
      return buy();
    }
  }

  private ReturnedLine returnedLine() {
    return random.nextBoolean()
        ? ReturnedLine.whole(1)
        : ReturnedLine.part(1, "0." + random.nextInt(1, 1000));
  }

  private Answer hold() {
    var until = now.plus(Duration.ofHours(random.nextLong(1, 720)));
    return auditor.hold("h" + ++holds, random.nextLong(1, 300), until, now);
  }

  private Redeem redeem() {
    return switch (random.nextInt(4)) {
      case 0 -> new Redeem.None();
      case 1 -> new Redeem.Max();
      case 2 -> new Redeem.Points(random.nextLong(200));
      default -> new Redeem.Hold(anyHold());
    };
  }

  private String anyHold() {
    return "h" + random.nextInt(1, holds + 2);
  }

  private List<AuditLine> basket() {
    return Stream.generate(() -> line(random, 3000)).limit(random.nextInt(1, 5)).toList();
  }

  /** Anything a till can sell: weighed or not, discounted or not, earning or not, capped or not. */
  static AuditLine line(Random random, long priceMax) {
    var quantity = new BigDecimal(random.nextInt(1, 3000)).movePointLeft(3);
    var full = new AuditLine(random.nextLong(priceMax), quantity, 0, true, 10_000);
    long discount = random.nextLong(full.amount() + 1) / 3;
    int capBp = random.nextInt(4) == 0 ? random.nextInt(10_001) : 10_000;
    return new AuditLine(full.price(), quantity, discount, random.nextInt(5) > 0, capBp);
  }
}
