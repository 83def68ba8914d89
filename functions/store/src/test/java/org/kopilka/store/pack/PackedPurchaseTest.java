package org.kopilka.store.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.domain.ledger.Balance;
import org.kopilka.domain.ledger.DeskNotice;
import org.kopilka.domain.ledger.Earning;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Piece;
import org.kopilka.domain.ledger.PieceBack;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Spending;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.EarnBase;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.programme.Expiry;
import org.kopilka.domain.receipt.Bill;
import org.kopilka.domain.receipt.BilledLine;
import org.kopilka.domain.receipt.CappedLine;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.Payable;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.domain.tier.TierChange;

class PackedPurchaseTest {
  private static final Instant NOW = Instant.parse("2026-11-21T07:15:00.123Z");

  @ParameterizedTest
  @CsvSource({"CARD, CARD", "CARD, GOLD", ","})
  void everythingOfAPurchaseComesBack(@Nullable String tier, @Nullable String tierAfter) {
    var line =
        new PackedLine(
            "m-1",
            new Entry(17, NOW, purchase(tier, tierAfter)),
            new Balance(1, 2, 3, 4, List.of()),
            "request-1");
    assertThat(PackedLine.unpack(line.pack())).isEqualTo(line);
  }

  @Test
  void aLineOfNobodyComesBack() {
    var line = new PackedLine(null, new Entry(0, NOW, purchase(null, null)), null, "request-1");
    assertThat(PackedLine.unpack(line.pack())).isEqualTo(line);
  }

  @Test
  void whatTheHolderHasToDoComesBack() {
    var telling = purchase("CARD", "CARD", List.of(DeskNotice.values()));
    var line = new PackedLine("m-1", new Entry(17, NOW, telling), null, "request-1");
    assertThat(PackedLine.unpack(line.pack())).isEqualTo(line);
  }

  private static Event purchase(@Nullable String tier, @Nullable String tierAfter) {
    return purchase(tier, tierAfter, List.of());
  }

  private static Event purchase(
      @Nullable String tier, @Nullable String tierAfter, List<DeskNotice> notices) {
    var goods = new Goods("nails", "Гвозди", "iron", null, new Quantity(745), 100_000);
    var discounted = new PricedLine(goods, 4_500, List.of("autumn"), 3_000);
    var plain = PricedLine.undiscounted(new Goods("bag", null, null, "B", Quantity.of(1), 10));
    var lines =
        List.of(
            new BilledLine(discounted, 200, 20_000, 50_000, true, 50),
            new BilledLine(plain, 0, 0, 10, false, 0));
    var bill = new Bill(lines, 100, EarnBase.NET_PRICE, EarnRounding.UP, 1000, 70_000, 50);
    return new Event.PurchaseRecorded(
        new Receipt("r-1", NOW, "STORE", "s-1", "t-1", null),
        3,
        "RUB",
        "Europe/Moscow",
        bill,
        new Spending(
            List.of(new Piece(Expiry.NEVER, 200)),
            "h",
            List.of(new PieceBack(NOW.truncatedTo(ChronoUnit.SECONDS), 3, 1)),
            new Payable(700, 5_000, List.of(new CappedLine(2, 4, 2_500)), 203)),
        new Earning(50, 4, NOW, Expiry.NEVER),
        tier,
        tierAfter,
        new TierChange("CARD", "GOLD", true, TierChange.Cause.PURCHASE),
        LocalDate.of(2026, 11, 21),
        LocalDate.of(2025, 9, 1),
        notices);
  }
}
