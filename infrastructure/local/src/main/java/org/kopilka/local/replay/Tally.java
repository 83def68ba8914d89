package org.kopilka.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what the platform answered. Safe for use by several threads. */
final class Tally {
  private final Map<Figure, Long> sums = new EnumMap<>(Figure.class);
  private final SortedMap<String, Long> membersByTier = new TreeMap<>();

  synchronized void add(Figure figure, long amount) {
    sums.merge(figure, amount, Math::addExact);
  }

  synchronized long of(Figure figure) {
    return sums.getOrDefault(figure, 0L);
  }

  synchronized Map<String, Long> membersByTier() {
    return new TreeMap<>(membersByTier);
  }

  void sold(Reply reply) {
    var answer = reply.body();
    add(Figure.PURCHASES, 1);
    add(Figure.REPLAYED, reply.replayed() ? 1 : 0);
    add(Figure.COMPARED, 1);
    add(Figure.TURNOVER, answer.path("total").asLong());
    add(Figure.DUE, answer.path("due").asLong());
    add(Figure.SPENT, answer.path("redeemed").asLong());
    add(Figure.EARNED, answer.path("earned").path("points").asLong());
  }

  void broughtBack(JsonNode answer) {
    add(Figure.RETURNS, 1);
    add(Figure.COMPARED, 1);
    add(Figure.REFUND, answer.path("refund").asLong());
    add(Figure.GIVEN_BACK, answer.path("pointsBack").asLong());
    add(Figure.CLAWED_BACK, answer.path("earnedBack").asLong());
  }

  synchronized void left(JsonNode balance) {
    add(Figure.AVAILABLE, balance.path("available").asLong());
    add(Figure.PENDING, balance.path("pending").asLong());
    add(Figure.DEBT, balance.path("debt").asLong());
    membersByTier.merge(balance.path("tier").asText(), 1L, Math::addExact);
  }
}
