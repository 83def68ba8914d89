package org.kopilka.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.card.CardStatus;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.migration.Fault.Reason;
import org.kopilka.domain.programme.ReadyProgrammes;
import org.kopilka.domain.programme.Selector;
import org.kopilka.domain.programme.SpendRules;
import org.kopilka.domain.programme.Variant;
import org.kopilka.domain.programme.Variants;

class RehearsalTest {
  private static final String PHONE = "+79123456789";

  private final Base base = new Base();
  private final List<Judged> sifted = new ArrayList<>();

  private Rehearsal rehearsed(List<OldRow> rows) {
    var judge = Bases.judge();
    rows.forEach(row -> base.count(judge.judge(row)));
    base.again();
    rows.forEach(row -> sifted.add(base.sift(judge.judge(row))));
    var draft = ReadyProgrammes.dobrostroy();
    var spend = new SpendRules(10_000, true, Selector.NOTHING, Set.of(), false);
    var variant = new Variant(Map.of("CARD", 500), Selector.NOTHING, spend);
    draft.variants = new Variants(Map.of("designers", variant));
    var admissions = admissions();
    var rehearsal = new Rehearsal(admissions, draft.alone(), Bases.NOW);
    sifted.forEach(rehearsal::see);
    return rehearsal;
  }

  private Admissions admissions() {
    return new Admissions(Bases.mapping(), base, List.of("fullName", "email"), Bases.NOW);
  }

  private static List<OldRow> cardsOnOnePhone(int cards) {
    return IntStream.rangeClosed(1, cards)
        .mapToObj(n -> Bases.holder(n + 1, "card-" + n, PHONE))
        .toList();
  }

  @Test
  void oneCardWithEverythingKnownPassesWithoutANotice() {
    var totals = rehearsed(cardsOnOnePhone(1)).totals();
    assertThat(totals.before()).containsExactly(Map.entry(CardStatus.SAVE_AND_SPEND, 1L));
    assertThat(totals.after()).containsExactly(Map.entry(CardStatus.SAVE_AND_SPEND, 1L));
    assertThat(totals.recipients()).isZero();
    assertThat(totals.sharedPhones()).isZero();
  }

  @Test
  void cardsThatShareAPhoneAccumulateAndItsHolderIsToldOnce() {
    var totals = rehearsed(cardsOnOnePhone(40)).totals();
    assertThat(totals.before()).containsExactly(Map.entry(CardStatus.SAVE_AND_SPEND, 40L));
    assertThat(totals.after()).containsExactly(Map.entry(CardStatus.ACCUMULATING, 40L));
    assertThat(totals.sharedPhones()).isEqualTo(1);
    assertThat(totals.cardsToGiveUp()).isEqualTo(39);
    assertThat(totals.recipients()).isEqualTo(1);
    assertThat(totals.parts()).isEqualTo(3);
    assertThat(totals.cost()).isEqualTo(750);
  }

  @Test
  void aPhoneOnFortyOneCardsIsNobodys() {
    var totals = rehearsed(cardsOnOnePhone(41)).totals();
    assertThat(totals.unreachable()).isEqualTo(41);
    assertThat(totals.remarks()).isEqualTo(41);
    assertThat(totals.recipients()).isZero();
    assertThat(sifted.getFirst().faults())
        .containsExactly(new Fault(Column.PHONE, Reason.TOO_MANY_CARDS));
  }

  @Test
  void ofSeveralRowsOfOneCardTheFirstIsTheGoodOne() {
    var twice = Bases.holder(3, "card-1", "+79120000000");
    var rehearsed =
        rehearsed(Stream.concat(cardsOnOnePhone(1).stream(), Stream.of(twice)).toList());
    assertThat(rehearsed.totals().bad()).isEqualTo(1);
    assertThat(sifted.getLast().faults()).containsExactly(new Fault(Column.CARD, Reason.DUPLICATE));
    assertThat(base.cardsOn(((Judged.Good) sifted.getFirst()).card())).isEqualTo(1);
  }

  @Test
  void onlyWhoeverMovedPointsWithinTheLastMonthAndLacksSomethingIsTold() {
    var totals =
        rehearsed(
                List.of(
                    incomplete(2, "a", "+79120000001", "2026-10-21"),
                    incomplete(3, "b", "+79120000002", "2026-10-22"),
                    incomplete(4, "c", "+1 234 456 78 90", "2026-11-20"),
                    Bases.holder(5, "d", "+79120000003")))
            .totals();
    assertThat(totals.recipients()).isEqualTo(1);
    assertThat(totals.unreachable()).isEqualTo(1);
  }

  private static OldRow incomplete(long line, String card, String phone, String moved) {
    return Bases.row(line, card, "Дизайнеры 5%", phone, "Иван", "", "10", "", moved);
  }

  @Test
  void onlyAPhoneOfOneCardCountsAsConfirmed() {
    rehearsed(cardsOnOnePhone(2));
    var shared = admissions().of(((Judged.Good) sifted.getFirst()).card());
    assertThat(shared.facts()).isEqualTo(MemberFacts.NONE);
    var without = ((Judged.Good) sifted.getFirst()).card().withoutPhone();
    assertThat(admissions().of(without).facts()).isEqualTo(new MemberFacts(false, true));
  }

  @Test
  void countsHundredsOfThousandsOfNumbers() {
    var numbers = new Numbers();
    for (long n = 1; n <= 300_000; n++) {
      assertThat(numbers.see(n * 7919)).isEqualTo(1);
    }
    assertThat(numbers.see(7919)).isEqualTo(2);
    assertThat(numbers.seen(7919L * 300_000)).isEqualTo(1);
    assertThat(numbers.seen(5)).isZero();
  }
}
