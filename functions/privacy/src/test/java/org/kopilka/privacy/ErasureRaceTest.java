package org.kopilka.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Registration;
import org.kopilka.testing.Fuse;

/** Erasure that dies, or that something happens beside, after each of its calls in turn (F25). */
class ErasureRaceTest {
  private static final int STEPS_MAX = 30;

  private final Bureau bureau = new Bureau();
  private int people;

  @AfterEach
  void close() {
    bureau.close();
  }

  /** Somebody with two cards, of which one brought its former holder's name. */
  private Member somebody() {
    people++;
    bureau.joins(phone(), "own-" + people);
    bureau.joins(null, "found-" + people);
    var id = bureau.of(phone()).orElseThrow();
    bureau.links(id, "found-" + people);
    var member = bureau.member(id).orElseThrow();
    bureau.adds(member.accountId(), 70);
    return bureau.member(id).orElseThrow();
  }

  private String phone() {
    return String.format(Locale.ROOT, "+37529%07d", people);
  }

  private void isGone(Member was) {
    assertThat(bureau.member(was.memberId())).isEmpty();
    assertThat(bureau.profile(was.memberId())).isEmpty();
    for (var card : was.cards()) {
      assertThat(bureau.members.card("veska", card.number()).orElseThrow().givenUp()).isNotNull();
      if (card.member() != null) {
        assertThat(bureau.profile(card.member())).isEmpty();
      }
    }
  }

  @Test
  void whoeverDiesOnTheWayLeavesAMemberOrNone() {
    boolean burnt = true;
    int step = 1;
    for (; burnt && step < STEPS_MAX; step++) {
      var member = somebody();
      var fuse = new Fuse(step);
      try {
        bureau.erases(member.memberId(), fuse);
      } catch (Fuse.Killed _) {
        assertThat(bureau.member(member.memberId()).isPresent())
            .as("step %d", step)
            .isEqualTo(bureau.profile(member.memberId()).isPresent())
            .isEqualTo(bureau.of(phone()).isPresent());
      }
      burnt = fuse.burnt();

      assertThat(bureau.erases(member.memberId(), () -> {}).status()).isEqualTo(200);
      isGone(member);
      assertThat(bureau.of(phone())).isEmpty();
      assertThat(bureau.account(member.accountId()).balanceAt(bureau.clock.instant()).available())
          .isEqualTo(70);
    }
    assertThat(step).as("it died after each call").isBetween(10, STEPS_MAX - 1);
  }

  /** Lets something happen after each call in turn; whether there were so many calls. */
  private boolean happens(Member member, int step, Runnable something) {
    var calls = new AtomicInteger();
    var status =
        bureau
            .erases(
                member.memberId(),
                () -> {
                  if (calls.incrementAndGet() == step) {
                    something.run();
                  }
                })
            .status();
    assertThat(status).as("step %d", step).isEqualTo(200);
    return calls.get() >= step;
  }

  @Test
  void aPurchaseBesideItIsInTheLedgerAllTheSame() {
    boolean happened = true;
    for (int step = 1; happened && step < STEPS_MAX; step++) {
      var member = somebody();
      var account = member.accountId();
      happened = happens(member, step, () -> bureau.adds(account, 5));
      isGone(member);
      assertThat(bureau.account(account).balanceAt(bureau.clock.instant()).available())
          .isEqualTo(happened ? 75 : 70);
    }
    assertThat(happened).isFalse();
  }

  @Test
  void aChoiceOfACardBesideItBringsNobodyBack() {
    boolean happened = true;
    for (int step = 1; happened && step < STEPS_MAX; step++) {
      var member = somebody();
      var id = member.memberId();
      var found = member.cards().getLast().number();
      happened = happens(member, step, () -> bureau.chooses(id, found));
      isGone(member);
      assertThat(bureau.member(id)).isEmpty();
    }
    assertThat(happened).isFalse();
  }

  @Test
  void whoeverRegistersThePhoneMeanwhileIsRefusedOrSomebodyNew() {
    boolean happened = true;
    boolean joined = false;
    for (int step = 1; happened && step < STEPS_MAX; step++) {
      var member = somebody();
      var card = "new-" + step;
      var results = new Registration.Result[1];
      happened = happens(member, step, () -> results[0] = bureau.joins(phone(), card));
      isGone(member);
      if (results[0] instanceof Registration.Result.Registered) {
        joined = true;
        var now = bureau.of(phone()).orElseThrow();
        assertThat(now).isNotEqualTo(member.memberId());
        assertThat(bureau.profile(now)).isPresent();
        bureau.erases(member.memberId(), () -> {});
        assertThat(bureau.profile(now)).as("the old one again").isPresent();
      }
    }
    assertThat(joined).isTrue();
    assertThat(happened).isFalse();
  }

  @Test
  void fortyCardsAreErasedInOneTransaction() {
    bureau.joins("+375299999999", "f-1");
    var id = bureau.of("+375299999999").orElseThrow();
    for (int i = 2; i <= 40; i++) {
      bureau.joins(null, "f-" + i);
      bureau.links(id, "f-" + i);
    }
    var member = bureau.member(id).orElseThrow();
    assertThat(member.cards()).hasSize(40).filteredOn(LinkedCard::waits).hasSize(39);

    assertThat(bureau.erases(id, () -> {}).status()).isEqualTo(200);

    isGone(member);
  }
}
