package org.kopilka.auditor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A member who bought a basket and brought some lines back, and the same member who never took
 * those lines.
 */
record SaleToldTwice(long seed, Auditor returned, Auditor spared, Instant returnedAt) {
  private static final Instant SOLD_AT = Instant.parse("2026-02-10T09:00:00Z");

  /** Absent where nothing comes back, or points would be spread over the lines kept otherwise. */
  static @Nullable SaleToldTwice of(long seed, boolean othersInBetween) {
    var random = new Random(seed);
    var basket = IntStream.range(0, 4).mapToObj(i -> RandomMember.line(random, 500)).toList();
    var keeps = basket.stream().map(line -> random.nextBoolean()).toList();
    var story =
        new SaleToldTwice(
            seed,
            member(seed),
            member(seed),
            SOLD_AT.plus(Duration.ofHours(random.nextLong(1, 72))));
    if (!keeps.contains(false) || !story.sells(basket, keeps)) {
      return null;
    }
    if (othersInBetween) {
      story.goesOn(story.returned);
      story.goesOn(story.spared);
    }
    story.returned.returned("s", story.returnedAt, without(keeps));
    return story;
  }

  String name() {
    return "-Dseed=" + seed;
  }

  private boolean sells(List<AuditLine> basket, List<Boolean> keeps) {
    var all = (Answer.Purchased) sell(returned, basket, new Redeem.Max());
    var points = kept(all.lines().stream().map(PricedLine::points).toList(), keeps);
    if (points.isEmpty()) {
      return true;
    }
    var n = new Redeem.Points(points.stream().mapToLong(Long::longValue).sum());
    return sell(spared, kept(basket, keeps), n) instanceof Answer.Purchased answer
        && answer.lines().stream().map(PricedLine::points).toList().equals(points);
  }

  private static Answer sell(Auditor member, List<AuditLine> lines, Redeem redeem) {
    return member.purchase("s", SOLD_AT, SOLD_AT, lines, redeem);
  }

  private void goesOn(Auditor member) {
    var random = new Random(seed);
    var at = SOLD_AT.plusSeconds(60);
    member.adjust(random.nextLong(1, 100), at);
    member.purchase("o", at, at, List.of(RandomMember.line(random, 5000)), new Redeem.None());
  }

  private static <T> List<T> kept(List<T> of, List<Boolean> keeps) {
    return IntStream.range(0, of.size()).filter(keeps::get).mapToObj(of::get).toList();
  }

  private static List<ReturnedLine> without(List<Boolean> keeps) {
    return IntStream.range(0, keeps.size())
        .filter(i -> !keeps.get(i))
        .mapToObj(i -> ReturnedLine.whole(i + 1))
        .toList();
  }

  /** Some lots of several days; one member in three has spent them all and owes some. */
  private static Auditor member(long seed) {
    var member = new Auditor(Programmes.PLAIN);
    var random = new Random(seed);
    var at = SOLD_AT.minus(Duration.ofDays(25));
    for (int i = 0; i < 6; i++) {
      at = at.plus(Duration.ofDays(4));
      member.adjust(random.nextLong(1, 200), at);
      var line = AuditLine.of(random.nextLong(2000), "1");
      member.purchase("r" + i, at, at, List.of(line), new Redeem.None());
    }
    if (random.nextInt(3) == 0) {
      var spentAt = SOLD_AT.minusSeconds(60);
      member.adjust(-member.balance(spentAt).available(), spentAt);
      member.returned("r5", spentAt, List.of());
      member.returned("r4", spentAt, List.of());
    }
    return member;
  }
}
