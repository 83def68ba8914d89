package org.kopilka.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;

/** What a member's cards are to each other: before a choice, after it and when the member goes. */
class WalletTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final LinkedCard FIRST = LinkedCard.own("first", NOW, true);
  private static final LinkedCard SECOND =
      new LinkedCard("second", NOW, 2, false, "apart", "boris", true, null);
  private static final Wallet ONE = wallet(FIRST);
  private static final Wallet TWO = wallet(FIRST, SECOND);
  private static final Wallet CHOSEN = TWO.chosen("second", "merge", NOW);

  private static Wallet wallet(LinkedCard... cards) {
    return new Wallet("anna", "annas", List.of(cards), null, null);
  }

  private static CardIdentity identity(String number) {
    return new CardIdentity(number, "boris", "apart", NOW, null, null, false);
  }

  @Test
  void theOnlyCardIsTheMainOne() {
    assertThat(ONE.isMain("first")).isTrue();
  }

  @Test
  void ofSeveralNoneIsTheMainOneBeforeTheChoice() {
    assertThat(TWO.isMain("first")).isFalse();
    assertThat(TWO.isMain("second")).isFalse();
  }

  @Test
  void theChosenOneIsTheMainOne() {
    assertThat(CHOSEN.isMain("second")).isTrue();
    assertThat(CHOSEN.isMain("first")).isFalse();
  }

  @Test
  void cardsGivenUpAreBlocked() {
    assertThat(TWO.unblocked()).isEqualTo(2);
    assertThat(CHOSEN.unblocked()).isEqualTo(1);
  }

  @Test
  void aMemberWhoIsGoneHasNoCardThatCanBeUsedAndNothingToUndo() {
    var closed = CHOSEN.closed(NOW.plusSeconds(1));

    assertThat(closed.cards()).extracting(LinkedCard::number).containsExactly("first", "second");
    assertThat(closed.unblocked()).isZero();
    assertThat(closed.inUse()).isNull();
    assertThat(closed.mergeId()).isNull();
  }

  @Test
  void aChoiceUndoneGivesCardsBackAsTheyWere() {
    assertThat(CHOSEN.backTo(TWO)).isEqualTo(TWO);
  }

  @Test
  void aPhoneHasFortyCardsAtMost() {
    assertThat(cards(Wallet.CARDS_MAX - 1).isFull()).isFalse();
    assertThat(cards(Wallet.CARDS_MAX).isFull()).isTrue();
    assertThat(Linking.decide(cards(Wallet.CARDS_MAX), identity("x"), false, false, false))
        .isEqualTo(new Linking.TooManyCards());
  }

  private static Wallet cards(int count) {
    var cards = IntStream.range(0, count).mapToObj(i -> LinkedCard.imported("c" + i, NOW, "a" + i));
    return new Wallet("anna", "annas", cards.toList(), null, null);
  }

  @Test
  void aCardImportedBesideOthersKeepsItsPointsApart() {
    var imported = LinkedCard.imported("old", NOW, "olds");

    assertThat(wallet(FIRST, imported).apart()).containsExactly(imported);
  }

  @Test
  void theChoiceIsMadeOnlyWhenNoOtherCardHasPoints() {
    assertThat(Choosing.isDone(ONE, "first")).isTrue();
    assertThat(Choosing.isDone(TWO, "first")).isFalse();
    assertThat(Choosing.isDone(CHOSEN, "second")).isTrue();
    assertThat(Choosing.isDone(CHOSEN, "first")).isFalse();
  }

  @Test
  void aCardThatCameAfterTheChoiceOpensItAgain() {
    var third = LinkedCard.imported("third", NOW, "thirds");

    assertThat(Choosing.isDone(CHOSEN.joinedBy(third), "second")).isFalse();
  }

  @Test
  void theChoiceConcernsTheChosenCardAndThoseWithoutAnAccount() {
    var third = LinkedCard.imported("third", NOW, "thirds");
    var three = wallet(FIRST, SECOND, third);

    assertThat(Choosing.concerned(three, "second")).containsExactly("first", "second");
    assertThat(Choosing.concerned(three, "first")).containsExactly("first");
  }

  @Test
  void aCardOfOnesOwnIsNotLinkedAgain() {
    assertThat(Linking.decide(TWO, identity("second"), false, false, false))
        .isEqualTo(new Linking.AlreadyMine(SECOND));
  }

  @Test
  void aCardOfAMemberWithAPhoneIsNotLinked() {
    assertThat(Linking.decide(ONE, identity("second"), false, true, false))
        .isEqualTo(new Linking.LinkedElsewhere());
  }

  @Test
  void aCardBringsItsAccountAndItsFormerHolder() {
    assertThat(joined(false).card()).isEqualTo(SECOND);
  }

  @Test
  void aCardBlockedInSomebodysMergeComesWithNothing() {
    var card = joined(true).card();

    assertThat(card.account()).isNull();
    assertThat(card.member()).isNull();
  }

  private static Linking.Joined joined(boolean merged) {
    var joins = (Linking.Joins) Linking.decide(ONE, identity("second"), merged, false, false);
    return joins.by(new Entry(2, NOW, new Event.CardLinked("second", joins.clean())));
  }
}
