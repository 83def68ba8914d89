package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.programme.ReadyProgrammes;
import org.kopilka.domain.programme.Selector;
import org.kopilka.domain.programme.SpendRules;
import org.kopilka.domain.programme.Variant;
import org.kopilka.domain.programme.Variants;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.domain.tier.TierFloor;

/** Older programmes side by side in one, and the day from which there is only one. */
class VariantTest {
  private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");
  private static final Instant DAY_X = Instant.parse("2026-12-01T00:00:00Z");
  private static final Selector PAINT = new Selector(Set.of(), Set.of("paint"), Set.of());
  private static final Selector TILES = new Selector(Set.of(), Set.of("tiles"), Set.of());

  /** Designers get 5 %, nothing for tiles, and pay for paint alone, a third of it. */
  private static final Variant DESIGNERS =
      new Variant(
          Map.of("CARD", 500),
          TILES,
          new SpendRules(3000, true, Selector.NOTHING, PAINT, Set.of(), false));

  private final Programmes programmes = programmes();
  private Account account = Account.blank("a-1", "m-1", "dobrostroy");

  private static Programmes programmes() {
    var draft = ReadyProgrammes.dobrostroy();
    draft.variants = new Variants(Map.of("designers", DESIGNERS));
    Programme first = draft.finished();
    return new Programmes(List.of(first, first.onDayX(2, DAY_X)));
  }

  private Decision asked(Command command, Instant now) {
    var decision = Ledger.decide(account, command, now);
    if (decision instanceof Decision.Accepted(var event)) {
      account = Ledger.apply(account, Ledger.next(account, event, now));
    }
    return decision;
  }

  private void brings(String variant) {
    var brought = new Brought("m-7", variant, null, null, NOW.minusSeconds(60), false);
    var facts = MemberFacts.NONE;
    asked(new Command.Import(facts, "4601", 1500, NOW, brought, programmes), NOW);
  }

  private Command.Purchase purchase(String category, Instant at, Redeem redeem) {
    var receipt = new Receipt("r-" + account.seq(), at, null, null, null, null);
    var goods = new Goods("sku", null, category, null, Quantity.of(1), 100_000);
    var line = new PricedLine(goods, 0, List.of(), Limits.WHOLE_BP);
    return new Command.Purchase(receipt, List.of(line), redeem, programmes);
  }

  private long earned(String category, Instant at) {
    var bought = (Decision.Accepted) asked(purchase(category, at, new Redeem.Nothing()), at);
    return ((Event.PurchaseRecorded) bought.event()).bill().earned();
  }

  private long pays(String category, Instant at) {
    return Ledger.pointsMax(account, purchase(category, at, new Redeem.Max()), at);
  }

  @Test
  void bringsThePointsAsTheyWere() {
    brings("designers");
    assertThat(account.seq()).isEqualTo(1);
    assertThat(account.balanceAt(NOW).available()).isEqualTo(1500);
    assertThat(account.usage().variant()).isEqualTo("designers");
    assertThat(account.usage().movedAt()).isEqualTo(NOW.minusSeconds(60));
  }

  @Test
  void theVariantDecidesRateCategoriesAndSpendingUntilDayX() {
    brings("designers");
    assertThat(earned("paint", NOW)).isEqualTo(50);
    assertThat(earned("tiles", NOW)).isZero();
    assertThat(pays("paint", NOW)).isEqualTo(300);
    assertThat(pays("doors", NOW)).isZero();
  }

  @Test
  void fromDayXOnEveryAccountFollowsTheProgramme() {
    brings("designers");
    assertThat(earned("tiles", DAY_X)).isEqualTo(100);
    assertThat(pays("paint", DAY_X)).isZero();
    asked(new Command.ConfirmPhone(), DAY_X);
    asked(new Command.CompleteQuestionnaire(), DAY_X);
    assertThat(pays("doors", DAY_X)).isEqualTo(500);
  }

  @Test
  void aReceiptOfBeforeFollowsTheVariantStill() {
    brings("designers");
    asked(new Command.ConfirmPhone(), DAY_X);
    asked(new Command.CompleteQuestionnaire(), DAY_X);
    assertThat(pays("paint", DAY_X.minusSeconds(1))).isEqualTo(300);
  }

  @Test
  void aVariantThatTheProgrammeDoesNotHaveIsTheProgrammeItself() {
    brings("foremen");
    assertThat(earned("tiles", NOW)).isEqualTo(100);
  }

  @Test
  void aTierGrantedForADiscountIsKnownAndNeverAnnounced() {
    var draft = ReadyProgrammes.veska();
    var veska = draft.alone();
    var floor = new TierFloor("GOLD", NOW.plusSeconds(86_400));
    var brought = new Brought("m-7", "", null, floor, null, true);
    var command = new Command.Import(MemberFacts.NONE, "4601", 0, NOW, brought, veska);
    asked(command, NOW);
    assertThat(account.tier()).isEqualTo("GOLD");
    assertThat(Due.of(account, veska).tierAt()).isAfter(NOW);
  }

  @Test
  void onlyWhatMovesPointsCountsAsAMovement() {
    brings("designers");
    var before = account.usage().movedAt();
    asked(new Command.ConfirmPhone(), NOW.plusSeconds(1));
    assertThat(account.usage().movedAt()).isEqualTo(before);
    assertThat(account.usage().reachable()).isTrue();
    earned("paint", NOW.plusSeconds(2));
    assertThat(account.usage().movedAt()).isEqualTo(NOW.plusSeconds(2));
  }
}
