package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.tier.TierChange;

/** What a card that was given up is still asked for, command by command. */
class MergedTest {
  private static final Olga OLGA = Olga.ofVeska();
  private static final Instant MERGED_AT = OLGA.now.plusSeconds(60);
  private static final Merged MERGED =
      new Merged("merge", "a-0", "card-0", MERGED_AT, Map.of(2L, 77L));

  static Stream<Command> jobs() {
    return Stream.of(
        new Command.Mature(),
        new Command.AnnounceLapsed(),
        new Command.Expire(),
        new Command.GiveNotice(OLGA.programmes),
        new Command.ReviewTier(TierChange.Cause.MERGE, OLGA.programmes));
  }

  static Stream<Command> wishes() {
    return Stream.of(
        new Command.Open(MemberFacts.NONE, "TILL", "card-1", false, OLGA.programmes),
        imported(),
        new Command.ConfirmPhone(),
        new Command.CompleteQuestionnaire(),
        new Command.LinkCard("card-2", false),
        OLGA.purchase(1000, MERGED_AT, new Redeem.Nothing()),
        OLGA.hold("order", 1, MERGED_AT),
        new Command.Adjust(1, "test", OLGA.programmes),
        new Command.GrantTier(null, OLGA.programmes),
        new Command.Merge("other", "card-1", List.of(), OLGA.programmes),
        unmerge());
  }

  private static Command imported() {
    var brought = new Brought("import", "old", null, null, null, true);
    return new Command.Import(MemberFacts.NONE, "card-1", 0, OLGA.now, brought, OLGA.programmes);
  }

  private static Command unmerge() {
    var merge = new Event.CardsMerged("merge", "card-0", List.of(), null, null, null);
    return new Command.Unmerge(merge, MERGED_AT, List.of(), OLGA.programmes);
  }

  static Stream<Command> unfinished() {
    return Stream.of(new Command.Release("order"), new Command.Capture("order"), goodsOf(2));
  }

  private static Command.Return goodsOf(long seq) {
    var purchase = Olga.ofVeska().buys(1000);
    var kept = Kept.all(purchase.bill());
    return new Command.Return(
        seq, purchase, kept, "back", null, kept.whatIsLeft(), OLGA.programmes);
  }

  @ParameterizedTest
  @MethodSource({"jobs", "wishes"})
  void nothingNewIsAskedOfTheOtherCard(Command command) {
    assertThat(MERGED.follow(command)).isEmpty();
  }

  @Test
  void anOrderBegunGoesOnWithTheOtherCard() {
    for (var command : List.of(new Command.Release("order"), new Command.Capture("order"))) {
      assertThat(MERGED.follow(command)).contains(command);
    }
  }

  @Test
  void goodsGoBackByTheNumberThatTheirLotHasThere() {
    assertThat(lotAskedFor(2)).isEqualTo(77);
  }

  @Test
  void goodsWhoseLotDidNotWaitAnyMoreHaveNoNumberThere() {
    assertThat(lotAskedFor(3)).isZero();
  }

  private static long lotAskedFor(long seq) {
    return ((Command.Return) MERGED.follow(goodsOf(seq)).orElseThrow()).seq();
  }

  @Test
  void aPurchaseIsFollowedIfItWasMadeBefore() {
    var before = OLGA.purchase(1000, MERGED_AT.minusMillis(1), new Redeem.Nothing());

    assertThat(MERGED.follow(before)).contains(before);
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void aJobIsToldThatNothingIsDue(Command job) {
    assertThat(MERGED.refusal(job)).isEqualTo(new Refusal.NothingDue());
  }

  @ParameterizedTest
  @MethodSource({"wishes", "unfinished"})
  void whoeverElseAsksIsToldWhereThePointsWent(Command command) {
    assertThat(MERGED.refusal(command)).isEqualTo(new Refusal.CardMerged(MERGED));
  }

  @Test
  void everyCommandIsAmongThese() {
    var tried =
        Stream.of(jobs(), wishes(), unfinished())
            .flatMap(commands -> commands)
            .map(Object::getClass)
            .collect(Collectors.<Class<?>>toSet());

    assertThat(tried).containsAll(Arrays.asList(Command.class.getPermittedSubclasses()));
  }
}
