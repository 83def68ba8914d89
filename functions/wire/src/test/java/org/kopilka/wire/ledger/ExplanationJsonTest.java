package org.kopilka.wire.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.explanation.Explanation;
import org.kopilka.domain.explanation.Explanation.KeptEarns;
import org.kopilka.domain.explanation.Explanation.SpendLimit;
import org.kopilka.domain.explanation.Explanation.TierRate;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.receipt.CappedLine;

class ExplanationJsonTest {

  @Test
  void whatGoesWithoutSayingIsLeftOut() {
    assertIs(
        new TierRate(1813, 500, 1, EarnRounding.DOWN, 90),
        "{\"rule\":\"TIER_RATE\",\"base\":1813,\"rateBp\":500,\"result\":90}");
    assertIs(
        new TierRate(12_345, 1000, 100, EarnRounding.UP, 13),
        "{\"rule\":\"TIER_RATE\",\"base\":12345,\"rateBp\":1000,\"pointValue\":100,"
            + "\"rounding\":\"UP\",\"result\":13}");
  }

  @Test
  void aLimitTellsTheShareAndTheLinesThatHaveALowerOne() {
    assertIs(
        new SpendLimit(2113, 7000, List.of(), 1, 1500, 1479),
        "{\"rule\":\"SPEND_LIMIT\",\"base\":2113,\"spendMaxBp\":7000,\"available\":1500,"
            + "\"result\":1479}");
    assertIs(
        new SpendLimit(10, 5000, List.of(new CappedLine(2, 4, 2500)), 100, 90, 6),
        "{\"rule\":\"SPEND_LIMIT\",\"base\":10,\"spendMaxBp\":5000,"
            + "\"capped\":[{\"line\":2,\"base\":4,\"spendMaxBp\":2500}],"
            + "\"pointValue\":100,\"available\":90,\"result\":6}");
  }

  @Test
  void whatIsKeptTellsBothEarningsAndTheirTermsOnce() {
    assertIs(
        new KeptEarns(
            new TierRate(1813, 500, 1, EarnRounding.DOWN, 90),
            new TierRate(1244, 500, 1, EarnRounding.DOWN, 62),
            false,
            28),
        "{\"rule\":\"KEPT_EARNS\",\"baseBefore\":1813,\"earnedBefore\":90,\"baseKept\":1244,"
            + "\"earnedKept\":62,\"rateBp\":500,\"result\":28}");
    assertIs(
        new KeptEarns(
            new TierRate(12_345, 1000, 100, EarnRounding.HALF_UP, 12),
            new TierRate(0, 1000, 100, EarnRounding.HALF_UP, 0),
            true,
            0),
        "{\"rule\":\"KEPT_EARNS\",\"baseBefore\":12345,\"earnedBefore\":12,\"baseKept\":0,"
            + "\"earnedKept\":0,\"rateBp\":1000,\"pointValue\":100,\"rounding\":\"HALF_UP\","
            + "\"lotExpired\":true,\"result\":0}");
  }

  private static void assertIs(Explanation explanation, String json) {
    assertThat(ExplanationJson.of(List.of(explanation))).hasToString("[" + json + "]");
  }
}
