package org.kopilka.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.programme.ReadyProgrammes;

/** Where a receipt belongs by its time, and what may pay for it there. */
class CardPlaceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant BEFORE = NOW.minusMillis(1);
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final CardPlace.Points PAYS = new CardPlace.Points("annas", true);
  private static final CardPlace.Points ONLY_SAVES = new CardPlace.Points("annas", false);
  private static final CardIdentity FIRST =
      new CardIdentity("first", "anna", "annas", NOW, null, null, false);
  private static final Wallet WALLET =
      new Wallet("anna", "annas", List.of(LinkedCard.own("first", NOW, true)), null, null);

  private static Command.Purchase purchase(Redeem redeem) {
    var receipt = new Receipt("receipt", NOW, null, null, null, null);
    var programmes = ReadyProgrammes.veska().alone();
    return new Command.Purchase(receipt, List.of(), redeem, programmes);
  }

  @Test
  void aCardThatPaysMayPayAnyWay() {
    for (var redeem :
        List.of(new Redeem.Points(5), new Redeem.Max(), new Redeem.FromHold("order"))) {
      assertThat(PAYS.allowed(purchase(redeem))).contains(purchase(redeem));
    }
  }

  @Test
  void aCardThatOnlySavesWaitsWhereNoPointsArePaid() {
    for (var redeem : List.of(new Redeem.Nothing(), new Redeem.Points(0))) {
      assertThat(ONLY_SAVES.allowed(purchase(redeem))).contains(purchase(redeem).waiting());
    }
  }

  @Test
  void asManyAsMayAreNoneWhereTheCardOnlySaves() {
    assertThat(ONLY_SAVES.allowed(purchase(new Redeem.Max())))
        .contains(purchase(new Redeem.Nothing()).waiting());
  }

  @Test
  void pointsAskedForByNumberAreNotPaidByACardThatOnlySaves() {
    assertThat(ONLY_SAVES.allowed(purchase(new Redeem.Points(1)))).isEmpty();
    assertThat(ONLY_SAVES.allowed(purchase(new Redeem.FromHold("order")))).isEmpty();
  }

  @Test
  void receiptsFromBeforeTheHolderStayWhereTheyWere() {
    var bought = FIRST.of("boris", "borises", LATER, false);

    assertThat(bought.at(NOW)).isEqualTo(PAYS);
    assertThat(bought.at(LATER)).isEqualTo(new CardPlace.Points("borises", true));
  }

  @Test
  void aCardWithoutAPastHasOneAccountForAllTimes() {
    assertThat(FIRST.at(BEFORE)).isEqualTo(PAYS);
  }

  @Test
  void aCardChosenInItsOwnAccountStaysThere() {
    assertThat(FIRST.chosen(WALLET, LATER)).isEqualTo(FIRST);
  }

  @Test
  void aCardChosenAwayFromItsAccountStartsAnewInTheMembers() {
    var joined = new CardIdentity("first", "anna", "apart", NOW, null, null, true);

    assertThat(joined.chosen(WALLET, LATER)).isEqualTo(joined.of("anna", "annas", LATER, false));
  }

  @Test
  void aCardGivenUpAndChosenAgainRefusesReceiptsFromBetween() {
    var again = FIRST.givenUpFor("second", NOW).chosen(WALLET, LATER);

    assertThat(again.at(BEFORE)).isEqualTo(PAYS);
    assertThat(again.at(NOW)).isEqualTo(new CardPlace.Blocked("second"));
    assertThat(again.at(LATER)).isEqualTo(PAYS);
  }

  @Test
  void aHoldersCardIsBlockedFromWhenTheyWent() {
    var closed = FIRST.closed(LATER);

    assertThat(closed.at(NOW)).isEqualTo(PAYS);
    assertThat(closed.at(LATER)).isEqualTo(new CardPlace.Blocked(null));
  }

  /** Storms found it: a late receipt was paid with points that nobody had chosen to be theirs. */
  @Test
  void aCardThatWaitedForAChoicePaysNothingForItsHolderWhoWent() {
    var closed = FIRST.joining("m-2").closed(LATER);

    assertThat(closed.at(NOW)).isEqualTo(ONLY_SAVES);
    assertThat(closed.at(LATER)).isEqualTo(new CardPlace.Blocked(null));
  }

  @Test
  void aCardBlockedBeforeItsHolderWentIsBlockedSinceThen() {
    assertThat(FIRST.givenUpFor("second", NOW).closed(LATER).at(NOW))
        .isEqualTo(new CardPlace.Blocked(null));
  }

  @Test
  void aHolderWhoWentEarlierThanABlockBlocksFromThere() {
    assertThat(FIRST.givenUpFor("second", LATER).closed(NOW).at(NOW))
        .isEqualTo(new CardPlace.Blocked(null));
  }
}
