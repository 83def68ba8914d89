package org.kopilka.table;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** DynamoDB Local and ours: whatever is asked, the answers are equal. */
class AgreementTest {
  private static final int ASKS = 400;

  static LongStream seeds() {
    var seed = Long.getLong("seed");
    return seed == null ? LongStream.rangeClosed(1, 8) : LongStream.of(seed);
  }

  @ParameterizedTest(name = "-Dseed={0}")
  @MethodSource("seeds")
  void answersAsDynamoDbLocalDoes(long seed) {
    try (var pair = new Pair()) {
      var asks = new Asks(new Dice(seed));
      for (int i = 0; i < ASKS; i++) {
        var ask = asks.next();
        pair.ask("seed " + seed + ", question " + i + ": " + ask.text(), ask.call());
      }
      pair.compareStreams();
    }
  }
}
