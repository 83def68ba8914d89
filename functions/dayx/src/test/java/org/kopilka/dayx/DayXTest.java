package org.kopilka.dayx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.programme.SpendRequirement;
import org.kopilka.store.ledger.Asked;

/** Requirements 99 to 102. */
class DayXTest {
  private static final String WEEK_AGO = "2026-11-20T10:00:00Z";
  private static final String LONG_AGO = "2026-10-01T10:00:00Z";

  private final Chain chain = new Chain();

  private void base() {
    chain.card("1", "+79120000001", false, WEEK_AGO);
    chain.card("2", "+79120000002", true, WEEK_AGO);
    chain.card("3", "+79120000003", true, LONG_AGO);
    chain.card("4", "+79120000003", true, WEEK_AGO);
    chain.card("5", "+79120000004", false, LONG_AGO);
    chain.card("6", null, false, WEEK_AGO);
    chain.card("7", "+74951234567", false, WEEK_AGO);
    chain.card("8", "+79120000005", false, "2026-10-31T20:59:59Z");
    chain.card("9", "+79120000006", false, "2026-10-31T21:00:00Z");
    chain.open();
  }

  @Test
  void writesToWhoeverMovedPointsInTheLastMonthAndHasSomethingToDo() {
    base();
    assertThat(chain.starts(Chain.order(100), "k").status()).isEqualTo(201);
    chain.clock.set(Chain.DAY_X);

    chain.goesOn();

    assertThat(chain.told()).containsExactly("1", "3", "9");
    assertThat(chain.texts()).hasSize(3);
    assertThat(chain.texts().getFirst().at("/detail/data/text/en").asText()).isEqualTo("Changes");
    assertThat(chain.texts().getFirst().at("/detail/data/purpose").asText())
        .isEqualTo("TRANSACTIONAL");
  }

  @Test
  void theRuleHoldsFromItsInstantOnWhetherOrNotAnythingRan() {
    base();
    chain.starts(Chain.order(100), "k");

    var versions = chain.shelf.read(Chain.CODE).orElseThrow();
    var requires = versions.at(Chain.AT).by("foremen").spend().requires();
    assertThat(requires).contains(SpendRequirement.PHONE_CONFIRMED);
    assertThat(versions.at(Chain.AT.minusMillis(1)).by("foremen").spend().requires()).isEmpty();
  }

  @Test
  void nobodyIsLookedForBeforeItsInstant() {
    base();
    chain.starts(Chain.order(100), "k");
    chain.clock.set("2026-11-30T23:59:59+03:00");
    chain.goesOn();
    assertThat(chain.shown().path("stage").asText()).isEqualTo("ANNOUNCED");
    assertThat(chain.texts()).isEmpty();
  }

  @Test
  void whatMovedIsJudgedAsOfDayXWheneverItIsLookedFor() {
    base();
    chain.starts(Chain.order(100), "k");
    chain.clock.set(Chain.DAY_X);
    chain.clock.advance(Duration.ofMinutes(10));
    gives("5");

    chain.goesOn();

    assertThat(chain.told()).containsExactly("1", "3", "9");
  }

  private void gives(String card) {
    var account = chain.members.member(Chain.CODE, chain.memberOf(card)).orElseThrow().accountId();
    var programmes = chain.shelf.read(Chain.CODE).orElseThrow();
    var key = LineKey.request(Chain.CODE, "admin", "POST", card);
    chain.journal.commit(
        new Request(key, "00", "r"),
        account,
        programmes,
        chain.clock.instant(),
        () -> Asked.plainly(new Command.Adjust(5, "gift", programmes)));
  }

  private void completes(String card) {
    var member = chain.members.member(Chain.CODE, chain.memberOf(card)).orElseThrow();
    var key = LineKey.request(Chain.CODE, "desk", "PUT", card);
    chain.journal.commit(
        new Request(key, "00", "r"),
        member.accountId(),
        chain.shelf.read(Chain.CODE).orElseThrow(),
        chain.clock.instant(),
        () -> Asked.plainly(new Command.CompleteQuestionnaire()));
  }

  @Test
  void wavesGoOutOneByOneAndTheCountsAddUp() {
    base();
    chain.starts(Chain.order(2), "k");
    chain.clock.set(Chain.DAY_X);
    chain.goesOn();
    assertThat(chain.texts()).hasSize(2);
    assertThat(chain.progress().path("chosen").asInt()).isEqualTo(3);
    assertThat(chain.progress().path("left").asInt()).isEqualTo(3);

    chain.smsSends();
    chain.clock.advance(Duration.ofMinutes(59));
    chain.goesOn();
    assertThat(chain.texts()).hasSize(2);
    assertThat(chain.progress().path("sent").asInt()).isEqualTo(2);
    assertThat(chain.progress().path("left").asInt()).isEqualTo(1);

    chain.clock.advance(Duration.ofMinutes(1));
    chain.goesOn();
    assertThat(chain.texts()).hasSize(3);
    chain.smsSends();
    chain.clock.advance(Duration.ofHours(1));
    chain.goesOn();
    assertThat(chain.shown().path("stage").asText()).isEqualTo("DONE");
    assertThat(chain.progress().path("left").asInt()).isZero();
    assertThat(Set.copyOf(chain.told())).hasSize(3);
  }

  @Test
  void whoHasDoneItMeanwhileIsLeftInPeace() {
    base();
    chain.starts(Chain.order(100), "k");
    chain.asks("POST /v1/migrations/{id}/day-x/pause", "p", "{}");
    chain.clock.set(Chain.DAY_X);
    chain.goesOn();
    completes("1");
    chain.asks("POST /v1/migrations/{id}/day-x/resume", "r", "{}");
    chain.goesOn();

    assertThat(chain.told()).containsExactly("3", "9");
    chain.smsSends();
    chain.clock.advance(Duration.ofHours(1));
    chain.goesOn();
    assertThat(chain.progress().at("/skipped/NOTHING_TO_DO").asInt()).isEqualTo(1);
    assertThat(chain.shown().path("stage").asText()).isEqualTo("DONE");
  }

  @Test
  void pausedNoWaveGoesOutAndResumedTheyGoOn() {
    base();
    chain.starts(Chain.order(100), "k");
    assertThat(chain.asks("POST /v1/migrations/{id}/day-x/pause", "p", "{}").status())
        .isEqualTo(200);
    chain.clock.set(Chain.DAY_X);
    chain.goesOn();
    assertThat(chain.texts()).isEmpty();
    assertThat(chain.shown().path("paused").asBoolean()).isTrue();
    assertThat(chain.asks("POST /v1/migrations/{id}/day-x/pause", "p2", "{}").replayed()).isTrue();
    chain.asks("POST /v1/migrations/{id}/day-x/resume", "r", "{}");
    chain.goesOn();
    assertThat(chain.texts()).hasSize(3);
  }

  @Test
  void outsideOfItsHoursNobodyIsWrittenTo() {
    base();
    var order = Chain.order(100);
    order.withObject("/waves/hours").put("from", "10:00").put("until", "20:00");
    chain.starts(order, "k");
    for (var hour : List.of("00:00", "09:59", "20:00")) {
      chain.clock.set("2026-12-01T" + hour + ":00+03:00");
      chain.goesOn();
      assertThat(chain.texts()).as(hour).isEmpty();
    }
    chain.clock.set("2026-12-02T10:00:00+03:00");
    chain.goesOn();
    assertThat(chain.texts()).hasSize(3);
  }

  @Test
  void calledOffBeforeItsInstantItsRulesDoNotBeginEither() {
    base();
    chain.starts(Chain.order(100), "k");
    var answer = chain.asks("POST /v1/migrations/{id}/day-x/cancel", "c", "{}");
    assertThat(answer.json().path("stage").asText()).isEqualTo("CANCELLING");
    var versions = chain.shelf.read(Chain.CODE).orElseThrow();
    assertThat(versions.at(Chain.AT).by("foremen").spend().requires()).isEmpty();
    chain.goesOn();
    assertThat(chain.shown().path("stage").asText()).isEqualTo("CANCELLED");

    assertThat(chain.starts(Chain.order(100), "again").status()).isEqualTo(201);
    chain.clock.set(Chain.DAY_X);
    chain.goesOn();
    assertThat(chain.texts()).hasSize(3);
  }

  @Test
  void calledOffBetweenTwoWavesWhoWasToldStaysToldAndOnce() {
    base();
    chain.starts(Chain.order(2), "k");
    chain.clock.set(Chain.DAY_X);
    chain.goesOn();
    chain.asks("POST /v1/migrations/{id}/day-x/cancel", "c", "{}");
    chain.clock.advance(Duration.ofHours(2));
    chain.smsSends();
    chain.goesOn();
    assertThat(chain.texts()).hasSize(2);
    assertThat(chain.shown().path("stage").asText()).isEqualTo("CANCELLED");
    assertThat(chain.progress().path("sent").asInt()).isEqualTo(2);
    assertThat(chain.progress().path("left").asInt()).isEqualTo(1);
    assertThat(chain.asks("POST /v1/migrations/{id}/day-x/resume", "r", "{}").code())
        .isEqualTo("DAY_X_OVER");
    assertThat(chain.asks("POST /v1/migrations/{id}/day-x/pause", "p", "{}").code())
        .isEqualTo("DAY_X_OVER");
  }
}
